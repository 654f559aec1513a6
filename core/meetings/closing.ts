import type { z } from 'zod';
import type { ClosingView } from '../../domain/meetings/meeting-views.ts';
import { closingChecks, missingThings } from '../../domain/meetings/closing-rules.ts';
import type { ClosingItem, MissingThing } from '../../domain/meetings/closing-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { minutesBetween } from '../../domain/meetings/agenda-rules.ts';
import { listFacts } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import { listTasks } from '../cases/case-decisions.ts';
import { readDirectory } from '../directory.ts';
import { recusedCases } from '../recusals/recused.ts';
import { readAgenda } from './agenda.ts';
import type { AgendaCase } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { readMeeting } from './meeting-view.ts';
import { isPresent, readSeats } from './seats.ts';

/**
 * What closing asks of each item of this meeting. Tasks that were due are asked about where the team has decided
 * today: of a case that is put off, or was not up at all, nobody in the room has said anything, and an answer got by
 * stopping the seal would be a guess; some of them may not even hear of the case. Such a task is not forgotten: it
 * stays overdue in the overview of the coordinator and of its unit until somebody answers, and is asked about when
 * the case is decided.
 */
export function closingItems(
  context: QueryContext,
  agenda: readonly AgendaCase[],
  meetingId: PlainDate,
): ClosingItem[] {
  const viewed = new Set(
    listFacts(context.db, 'childViews', 'meeting_id', meetingId).map((fact) => fact.body.caseId),
  );
  return agenda
    .filter(({ entry }) => entry.placement === 'agenda')
    .map(({ facts, outcome }) => {
      const tasks = listTasks(context.db, facts.row.id);
      return {
        caseId: facts.row.id,
        number: facts.row.number ?? '',
        decisions: facts.decisions
          .filter((decision) => decision.body.meetingId === meetingId)
          .map((decision) => decision.body),
        deferred: outcome === 'deferred',
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
              task.dueOn !== null &&
              task.dueOn <= meetingId &&
              (task.answer === null || task.answer.on >= meetingId),
          )
          .map((task) => ({ id: task.id, text: task.text ?? '', answered: task.answer !== null })),
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
  const seats = readSeats(context.db, meetingId, readDirectory(context.db));
  const present = seats.filter(isPresent);
  const steppedBackFrom = recusedCases(context.db, context.user);
  const confidentialityRead = calendar.facts.rows.get(meetingId)?.confidentialityReadAt != null;
  const units = new Set(seats.map((seat) => seat.unitId));
  const veiled = new Set(
    agenda.filter(({ facts }) => facts.subject.identityProtected).map(({ facts }) => facts.row.id),
  );
  // The whole room reads this page: of a protected case it says what is missing, and not of whom.
  const veil = (thing: MissingThing): MissingThing => {
    if (thing.caseId === null) return thing;
    if (veiled.has(thing.caseId)) return { ...thing, number: '', detail: '' };
    return steppedBackFrom.has(thing.caseId) ? { ...thing, detail: '' } : thing;
  };
  return {
    meeting,
    missing: missingThings(items, { present: present.length }).map(veil),
    checks: closingChecks(items, { present: present.length, seats: seats.length, confidentialityRead }),
    figures: {
      minutes: Math.round(agenda.reduce((sum, { item }) => sum + (item?.seconds ?? 0), 0) / 60),
      planned: minutesBetween(meeting.startsAt, meeting.endsAt),
      cases: items.length,
      decisions: items.reduce((sum, item) => sum + item.decisions.length, 0),
      units: new Set(present.map((seat) => seat.unitId)).size,
      unitsOf: units.size,
    },
    sealed: meeting.state === 'sealed',
  };
}
