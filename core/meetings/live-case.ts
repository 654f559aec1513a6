import type { z } from 'zod';
import { ageOf } from '../../domain/cases/case-rules.ts';
import { both, disclose } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { LiveCase } from '../../domain/meetings/meeting-views.ts';
import { caseReader } from '../cases/case-row.ts';
import { listTasks, toDecisionViews, toTaskView } from '../cases/case-decisions.ts';
import { unitConsents } from '../consents/unit-consents.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { outsideUnits, readAgenda } from './agenda.ts';
import type { AgendaCase } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { peopleOf, readSeats, tableUnits, unitsInside } from './seats.ts';

export type LiveCaseView = z.output<typeof LiveCase>;

/** One item as the room may see it: everybody at the table who is outside the consent must have left first. */
export function liveCase(
  context: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
  caseId: string,
): LiveCaseView {
  const { db, today } = context;
  const found =
    readAgenda(context, calendar, meetingId).find(({ facts }) => facts.row.id === caseId) ??
    notFound('agendaItem');
  const { facts, item, entry } = found;
  const directory = readDirectory(db);
  const seats = readSeats(db, meetingId, directory);
  const inside = unitsInside(seats, item);
  // Who holds the pen reads along: the room sees what both may see.
  const shown = both(
    disclose(facts.subject, { kind: 'room', unitIds: inside }, today),
    disclose(facts.subject, caseReader(context.user), today),
  );
  const stopped = inside.length === 0 || shown.blockedBy.length > 0 || shown.withheld !== null;
  const toUnit = (unit: { unitId: string; name: string; withdrawn: boolean }) => ({
    ...unit,
    people: peopleOf(seats, unit.unitId),
  });
  const base = {
    caseId,
    number: facts.row.number ?? '',
    stopped,
    withheld: shown.withheld,
    mustLeave: outsideUnits(facts, inside, directory, today).map(toUnit),
    outside: outsideUnits(
      facts,
      tableUnits(seats).filter((unitId) => !inside.includes(unitId)),
      directory,
      today,
    )
      .map(toUnit)
      .map(({ unitId, name, people }) => ({ unitId, name, people })),
    kind: entry.kind,
    ordinal: found.ordinal,
    consent: unitConsents(facts, directory, today),
    deferral: deferralHere(found, meetingId),
    seconds: item?.seconds ?? 0,
    minutes: entry.minutes,
  };
  return {
    ...base,
    ...content(found, stopped ? closed(shown) : shown, context, meetingId),
  };
}

const closed = (shown: Disclosure): Disclosure => ({
  ...shown,
  identity: false,
  school: false,
  question: false,
  story: false,
  plan: false,
  categories: [],
});

function deferralHere({ facts }: AgendaCase, meetingId: PlainDate): LiveCaseView['deferral'] {
  const deferral = facts.deferrals.find(({ body }) => body.meetingId === meetingId);
  return deferral === undefined ? null : { id: deferral.id, reason: deferral.body.reason };
}

type Content = Pick<
  LiveCaseView,
  | 'name'
  | 'age'
  | 'grade'
  | 'school'
  | 'question'
  | 'strengths'
  | 'triedSoFar'
  | 'childWords'
  | 'childWordsHow'
  | 'guardiansWish'
  | 'earlier'
  | 'tasks'
  | 'decisions'
  | 'newTasks'
  | 'note'
>;

function content(
  { facts, item }: AgendaCase,
  shown: Disclosure,
  context: QueryContext,
  meetingId: PlainDate,
): Content {
  const { row } = facts;
  const directory = readDirectory(context.db);
  const decisions = shown.plan ? toDecisionViews(facts, directory, context.today) : [];
  const tasks = shown.plan ? listTasks(context.db, row.id) : [];
  const toTasks = (list: typeof tasks) => list.map((task) => toTaskView(task, directory, context.today));
  const story = (value: string | null | undefined): string => (shown.story ? (value ?? '') : '');
  return {
    name: shown.identity ? (row.firstName ?? '') : '',
    age: shown.identity ? ageOf(row.birthYear, context.today) : null,
    grade: shown.school ? (row.grade ?? '') : '',
    school: shown.school ? (row.school ?? '') : '',
    question: shown.question ? (row.question ?? '') : '',
    strengths: story(row.strengths),
    triedSoFar: story(row.triedSoFar),
    childWords: story(row.childWords?.words),
    childWordsHow: story(row.childWords?.how),
    guardiansWish: story(row.guardiansWish),
    earlier: decisions.filter((decision) => decision.meetingId < meetingId).toReversed(),
    tasks: toTasks(tasks.filter((task) => task.meetingId !== meetingId)),
    decisions: decisions.filter((decision) => decision.meetingId === meetingId),
    newTasks: toTasks(tasks.filter((task) => task.meetingId === meetingId)),
    note: story(item?.note),
  };
}
