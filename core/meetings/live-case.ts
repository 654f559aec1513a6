import type { z } from 'zod';
import { ageOf } from '../../domain/cases/case-rules.ts';
import { both, bothNote, disclose, discloseNote, tellers } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { agendaItemId } from '../../domain/kernel/ids.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { absentUnits } from '../../domain/meetings/absence-rules.ts';
import { mustDecide } from '../../domain/meetings/deferral-rules.ts';
import type { LiveCase } from '../../domain/meetings/meeting-views.ts';
import { withoutRecused } from '../../domain/recusals/recusal-rules.ts';
import type { Reader } from '../../db/query.ts';
import { countUndone } from '../../db/changes/read.ts';
import { caseReader } from '../cases/case-row.ts';
import { childVoices } from '../cases/child-voices.ts';
import { listTasks, taskViewer, toDecisionViews } from '../cases/case-decisions.ts';
import { consentStanding } from '../consents/consent-standing.ts';
import { unitConsents } from '../consents/unit-consents.ts';
import { namedUsers } from '../cases/named-users.ts';
import { notResponsible } from '../cases/responsible.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { effectOf } from '../goals/effect.ts';
import { noteViews } from '../notes/note-views.ts';
import { readTeam } from '../settings/team.ts';
import { waitsFor } from './absence.ts';
import { lineage, readAgenda } from './agenda.ts';
import type { AgendaCase } from './agenda.ts';
import type { Calendar } from './calendar.ts';
import { outsideUnits, planOnlyUnits } from './outside.ts';
import { accounts, insideSeats, protectedRoom } from './room.ts';
import { isInPerson, peopleOf, readSeats, tableUnits } from './seats.ts';
import type { SeatView } from './seats.ts';
import { veilLive } from './veil.ts';

export type LiveCaseView = z.output<typeof LiveCase>;

interface LiveItem {
  readonly view: LiveCaseView;
  /** The units that are shown it. */
  readonly room: readonly string[];
}

/**
 * One item as the room may see it: everybody at the table who is outside the consent must have left first.
 * Undefined for a case that is not on the agenda.
 */
export function liveCase(
  context: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
  caseId: string,
): LiveItem | undefined {
  const { db, today } = context;
  const found = readAgenda(context, calendar, meetingId).find(({ facts }) => facts.row.id === caseId);
  if (found === undefined) return undefined;
  const { facts, item, entry } = found;
  const directory = readDirectory(db);
  const seating = readSeating(found, context, meetingId, directory);
  const { seats, remaining, inside } = seating;
  const accountOf = accounts(db);
  const room = {
    kind: 'room',
    unitIds: inside,
    people: remaining.map(accountOf),
  } as const;
  // Who holds the pen reads along: the room sees what both may see.
  const reader = caseReader(context.user);
  const shown = both(disclose(facts.subject, room, today), disclose(facts.subject, reader, today));
  const stopped = inside.length === 0 || shown.blockedBy.length > 0 || shown.withheld !== null;
  const base = {
    caseId,
    number: facts.row.number ?? '',
    stopped,
    // That others are still in the room is no reason to close it to the pen.
    withheld: disclose(facts.subject, reader, today).withheld,
    protected: protectedRoom(facts.subject, seats, remaining, accountOf, namedUsers(db, facts.subject)),
    mustLeave: seating.mustLeave,
    outside: seating.outside,
    planOnly: stopped ? [] : seating.planOnly,
    isPlanAlone: !stopped && shown.plan && !shown.story,
    recused: seating.recused,
    notResponsible: stopped ? [] : notResponsible(db, facts, directory, 'task', today),
    kind: entry.kind,
    ordinal: found.ordinal,
    consent: unitConsents(facts, directory, today),
    deferral: deferralHere(found, meetingId, !stopped && shown.story),
    deferrals: lineage(entry, facts, !stopped && shown.story),
    mustDecide: mustDecide(entry.candidate.deferredOn.length, readTeam(db).deferralCap),
    waitsFor: !stopped && shown.plan ? waitsFor(facts, absentUnits(seating.atTable), context, directory) : [],
    seconds: item?.seconds ?? 0,
    minutes: entry.minutes,
    noteEdition: countUndone(db, 'agendaItems', agendaItemId(meetingId, caseId), 'note'),
  };
  const seen = stopped ? closed(shown) : shown;
  const mayTell = tellers(facts.subject, today);
  const view = veilLive({
    ...base,
    ...content(found, seen, context, meetingId),
    notes: noteViews(db, caseId, context.user.id, directory, (note) =>
      bothNote(discloseNote(note, seen, room, mayTell), discloseNote(note, seen, reader, mayTell)),
    ),
  });
  return { view, room: inside };
}

/** That an item was up: the units in the room were shown it, or the guard kept it closed. */
export function logShown({ log }: QueryContext, meetingId: PlainDate, { view, room }: LiveItem): void {
  if (view.stopped) log('live', view.caseId, `${meetingId} stopped`);
  else log('live', view.caseId, meetingId, room);
}

interface Seating extends Pick<LiveCaseView, 'mustLeave' | 'outside' | 'planOnly' | 'recused'> {
  readonly atTable: readonly SeatView[];
  readonly seats: readonly SeatView[];
  readonly remaining: readonly SeatView[];
  /** Units with somebody left in the room. */
  readonly inside: readonly string[];
}

/** Who sits at the table for this item, who has left for it, and who has to. */
function readSeating(
  { facts, item }: AgendaCase,
  { db, today }: QueryContext,
  meetingId: PlainDate,
  directory: Directory,
): Seating {
  const atTable = readSeats(db, meetingId, directory);
  const { recusedPersonIds } = facts.subject;
  const seats = withoutRecused(atTable, recusedPersonIds);
  const remaining = insideSeats(seats, item);
  const inside = tableUnits(remaining);
  const gone = tableUnits(seats).filter((unitId) => item?.outsideUnitIds?.includes(unitId) === true);
  const withPeople = <U extends { readonly unitId: string }>(units: readonly U[]) =>
    units.map((unit) => ({ ...unit, people: peopleOf(seats, unit.unitId) }));
  return {
    atTable,
    seats,
    remaining,
    inside,
    mustLeave: withPeople(outsideUnits(facts, inside, directory, today)),
    outside: withPeople([
      ...outsideUnits(facts, gone, directory, today).map(({ unitId, name }) => ({ unitId, name })),
      ...planOnlyUnits(facts, gone, directory, today),
    ]),
    planOnly: withPeople(planOnlyUnits(facts, inside, directory, today)),
    recused: recusedPersonIds.map((personId) => ({
      personId,
      name: directory.person(personId),
      isHere: atTable.some((seat) => seat.personId === personId && isInPerson(seat)),
      deputy: atTable.find((seat) => seat.personId === personId)?.deputy ?? '',
    })),
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

/** That the item has been put off here; why, only to a room that may be told of the case. */
function deferralHere(
  { facts }: AgendaCase,
  meetingId: PlainDate,
  mayTell: boolean,
): LiveCaseView['deferral'] {
  const deferral = facts.deferrals.find(({ body }) => body.meetingId === meetingId);
  if (deferral === undefined) return null;
  const { reason, escalated } = deferral.body;
  return { id: deferral.id, reason: mayTell ? reason : '', escalated: mayTell && escalated === true };
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
  | 'lastVoice'
  | 'guardiansWish'
  | 'earlier'
  | 'tasks'
  | 'decisions'
  | 'newTasks'
  | 'effect'
  | 'note'
  | 'noteAboutOther'
  | 'notShared'
>;

/** What the child said last at an earlier meeting, or why nobody knew and what was planned. */
const lastVoice = (
  db: Reader,
  facts: AgendaCase['facts'],
  shown: Disclosure,
  reports: LiveCaseView['effect']['reports'],
  meetingId: PlainDate,
): LiveCaseView['lastVoice'] =>
  childVoices(db, facts, shown, reports).find(({ on }) => on < meetingId) ?? null;

function content(
  { facts, item }: AgendaCase,
  shown: Disclosure,
  context: QueryContext,
  meetingId: PlainDate,
): Content {
  const { row } = facts;
  const directory = readDirectory(context.db);
  const effect = effectOf(facts, shown, context, directory);
  const decisions = shown.plan ? toDecisionViews(facts, context, directory, shown.story) : [];
  const tasks = shown.plan ? listTasks(context.db, row.id) : [];
  const toTask = taskViewer(context, directory);
  const toTasks = (list: typeof tasks) => list.map((task) => toTask(task, shown.story));
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
    lastVoice: lastVoice(context.db, facts, shown, effect.reports, meetingId),
    guardiansWish: story(row.guardiansWish),
    earlier: decisions.filter((decision) => decision.meetingId < meetingId).toReversed(),
    tasks: toTasks(tasks.filter((task) => task.meetingId !== meetingId)),
    decisions: decisions.filter((decision) => decision.meetingId === meetingId),
    newTasks: toTasks(tasks.filter((task) => task.meetingId === meetingId)),
    effect,
    note: story(item?.note),
    noteAboutOther: shown.story ? (row.aboutOthers?.['note'] ?? null) : null,
    notShared: consentStanding(facts, shown, context.today).notShared,
  };
}
