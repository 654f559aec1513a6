import type { z } from 'zod';
import { disclose } from '../../domain/disclosure.ts';
import type { ClosingView } from '../../domain/meetings/closing-views.ts';
import { closingChecks, missingThings } from '../../domain/meetings/closing-rules.ts';
import type { ClosingItem, MissingThing } from '../../domain/meetings/closing-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { minutesBetween } from '../../domain/meetings/agenda-rules.ts';
import { recusedCases } from '../../db/recusals-sql.ts';
import { listChildViews } from '../../db/retractions-sql.ts';
import type { QueryContext } from '../context.ts';
import { listTasks, movingOf } from '../cases/case-decisions.ts';
import { taskCaps } from '../cases/case-tasks.ts';
import { notResponsible } from '../cases/responsible.ts';
import { readDirectory } from '../directory.ts';
import { readAgenda } from './agenda.ts';
import type { AgendaCase } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { readMeeting } from './meeting-view.ts';
import { pausedSeconds } from './pause.ts';
import { isPresent, readSeats, tableUnits } from './seats.ts';

/**
 * What closing asks of each item of this meeting. Tasks that were due are asked about where the team has decided
 * today, and where the item was up for nothing else: of a case that is put off, or was not up at all, nobody in the room has said anything, and an answer got by
 * stopping the seal would be a guess; some of them may not even hear of the case. Such a task is not forgotten: it
 * stays overdue in the overview of the coordinator and of its unit until somebody answers, and is asked about when
 * the case is decided.
 */
export function closingItems(
  context: QueryContext,
  agenda: readonly AgendaCase[],
  meetingId: PlainDate,
): ClosingItem[] {
  const viewed = new Set(listChildViews(context.db, meetingId).map((fact) => fact.body.caseId));
  return agenda
    .filter(({ entry }) => entry.placement === 'agenda')
    .map(({ entry, facts, outcome, tasks: asked }) => {
      const tasks = listTasks(context.db, facts.row.id);
      const unanswered = new Map(asked.map((task) => [task.row.id, task]));
      const isDue = ({ id, dueOn }: (typeof tasks)[number]): boolean =>
        (unanswered.get(id)?.asksFrom ?? dueOn ?? '9') <= meetingId;
      return {
        caseId: facts.row.id,
        number: facts.row.number ?? '',
        decisions: facts.decisions
          .filter((decision) => decision.body.meetingId === meetingId)
          .map((decision) => decision.body),
        deferred: outcome === 'deferred',
        forTasks: entry.kind === 'task',
        childViewRecorded: viewed.has(facts.row.id),
        newTasks: tasks
          .filter((task) => task.meetingId === meetingId)
          .map((task) => ({
            id: task.id,
            text: task.text ?? '',
            personId: task.personId,
            dueOn: task.dueOn,
          })),
        dueTasks: tasks
          .filter(
            (task) =>
              task.meetingId !== meetingId &&
              isDue(task) &&
              (task.answer === null || task.answer.on >= meetingId),
          )
          .map((task) => ({
            id: task.id,
            text: task.text ?? '',
            answered: task.answer !== null,
            mustSettle: unanswered.get(task.id)?.mustSettle(meetingId) === true,
          })),
      };
    });
}

export function closingView(
  context: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
): z.output<typeof ClosingView> {
  const meeting = readMeeting(calendar, context.db, meetingId);
  const agenda = readAgenda(context, calendar, meetingId);
  const items = closingItems(context, agenda, meetingId);
  const directory = readDirectory(context.db);
  const seats = readSeats(context.db, meetingId, directory);
  const present = seats.filter(isPresent);
  const steppedBackFrom = recusedCases(context.db, context.user.personId);
  const confidentialityRead = calendar.facts.rows.get(meetingId)?.confidentialityReadAt != null;
  const units = new Set(seats.map((seat) => seat.unitId));
  const factsOf = new Map(agenda.map(({ facts }) => [facts.row.id, facts]));
  const room = { kind: 'room', unitIds: tableUnits(present) } as const;
  // The whole room reads this page: of a protected case it says what is missing and not of whom, and of a case that
  // somebody here is outside of, not what was agreed.
  const veil = (thing: MissingThing): MissingThing => {
    const facts = thing.caseId === null ? undefined : factsOf.get(thing.caseId);
    if (facts === undefined) return thing;
    if (facts.subject.identityProtected) return { ...thing, number: '', detail: '' };
    const isOpen = disclose(facts.subject, room, context.today).plan;
    return isOpen && !steppedBackFrom.has(facts.row.id) ? thing : { ...thing, detail: '' };
  };
  const caps = taskCaps(context.db);
  const movingIn = ({ caseId, taskId }: MissingThing) => {
    const task = agenda
      .find(({ facts }) => facts.row.id === caseId)
      ?.tasks.find(({ row }) => row.id === taskId);
    return task === undefined ? null : movingOf(task.row, task.moves, caps, context.today);
  };
  const withPeople = (thing: MissingThing) => {
    const facts = thing.caseId === null ? undefined : factsOf.get(thing.caseId);
    const asksWho = facts !== undefined && thing.kind === 'taskPerson';
    const nobody = asksWho ? notResponsible(context.db, facts, directory, 'task', context.today) : [];
    const told = veil(thing);
    return { ...told, task: told.detail === '' ? null : movingIn(thing), notResponsible: nobody };
  };
  return {
    meeting,
    missing: missingThings(items, { present: present.length }).map(withPeople),
    checks: closingChecks(items, { present: present.length, seats: seats.length, confidentialityRead }),
    figures: {
      minutes: Math.round(agenda.reduce((sum, { item }) => sum + (item?.seconds ?? 0), 0) / 60),
      planned: minutesBetween(meeting.startsAt, meeting.endsAt),
      cases: items.length,
      decisions: items.reduce((sum, item) => sum + item.decisions.length, 0),
      units: new Set(present.map((seat) => seat.unitId)).size,
      unitsOf: units.size,
      pausedMinutes: Math.round(pausedSeconds(calendar.facts.rows.get(meetingId), context.now) / 60),
    },
    sealed: meeting.state === 'sealed',
  };
}
