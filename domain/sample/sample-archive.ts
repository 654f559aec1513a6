import { addDays, addWeeks, daysBetween, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { createChance, seedOf } from './random.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { usualInterventions } from './sample-catalogue.ts';
import { makeChild } from './sample-child.ts';
import { makeConsent } from './sample-consents.ts';
import { makeDecision } from './sample-decisions.ts';
import { factWrite, moment, recordWrite } from './sample-write.ts';
import type { SampleWrite } from './sample-write.ts';

/**
 * Cases from before the team's meetings are kept: any number, one at a time, so that a hundred thousand stream
 * through without being held. Each is raised, agreed about once, and then closed or left open; a step of a case is
 * made again from its number when its time comes.
 */
export interface Archive {
  readonly from: PlainDate;
  readonly count: number;
  readonly open: boolean;
  readonly seed: number;
  readonly userId: string;
  readonly calendar: SampleCalendar;
  readonly today: PlainDate;
}

const ARCHIVE_YEARS = 5;
export const archiveStart = (calendar: SampleCalendar): PlainDate =>
  `${yearOf(calendar.from) - ARCHIVE_YEARS}-01-01`;

/** An old case's number has its place in the archive: K-2021-004711. */
const numberOf = (raisedOn: PlainDate, index: number): string =>
  `K-${yearOf(raisedOn)}-${String(index + 1).padStart(6, '0')}`;

/** Half of the archive's span; raised in it, agreed four weeks on, closed half a year later, all before the team's own years. */
function raisedOnOf({ from, calendar, count }: Archive, index: number): PlainDate {
  const span = daysBetween(from, calendar.from) - 250;
  return addDays(from, Math.floor((span * index) / count));
}

type Stage = (archive: Archive, index: number) => Iterable<SampleWrite>;

function archived({ seed }: Archive, raisedOn: PlainDate, index: number) {
  const chance = createChance(seedOf(seed ^ 0x51ed270b, index));
  return { id: `archive-${index + 1}`, child: makeChild(raisedOn, chance), chance };
}

function* raise(archive: Archive, index: number): Iterable<SampleWrite> {
  const raisedOn = raisedOnOf(archive, index);
  const { id, child } = archived(archive, raisedOn, index);
  const { strengths: _s, triedSoFar: _t, guardiansWish: _g, childWords: _c, ...fields } = child.fields;
  const deed = { at: moment(raisedOn, '10:00'), userId: archive.userId, command: 'cases.raise' };
  yield recordWrite(deed, 'cases', id, { ...fields, number: numberOf(raisedOn, index) }, id);
  if (archive.open) return;
  const on = addDays(raisedOn, 3);
  yield factWrite(
    deed,
    'consents',
    `${id}-c1`,
    makeConsent({ caseId: id, on, age: child.age, custody: child.custody }),
    id,
  );
}

function* agree(archive: Archive, index: number): Iterable<SampleWrite> {
  const raisedOn = raisedOnOf(archive, index);
  const { id, child, chance } = archived(archive, raisedOn, index);
  const meetingId = addDays(raisedOn, 28);
  // An open case is due at one of the later meetings: the next one stays as big as a meeting is.
  const later = archive.calendar.coming.slice(2);
  const followUpOn = archive.open ? (later[index % later.length] ?? null) : addWeeks(meetingId, 8);
  const decision = makeDecision({
    meetingId,
    type: 'startIntervention',
    interventionId: chance.pick(usualInterventions[child.concern]),
    followUpOn,
  });
  yield factWrite(
    { at: moment(meetingId, '11:00'), userId: archive.userId, command: 'decisions.record' },
    'decisions',
    `${id}-d1`,
    { ...decision, caseId: id, meetingId },
    id,
  );
}

function* close(archive: Archive, index: number): Iterable<SampleWrite> {
  const raisedOn = raisedOnOf(archive, index);
  const { id } = archived(archive, raisedOn, index);
  const on = addDays(raisedOn, 200);
  const deed = { at: moment(on, '12:00'), userId: archive.userId, command: 'cases.close' };
  yield recordWrite(deed, 'cases', id, { closure: { on, reason: 'goalsReached', note: '' } }, id);
}

/** The consent that an open old case stands on today. */
function* renew(archive: Archive, index: number): Iterable<SampleWrite> {
  const { id, child } = archived(archive, raisedOnOf(archive, index), index);
  const on = addDays(archive.today, Math.floor((270 * index) / archive.count) - 300);
  const deed = { at: moment(on, '13:00'), userId: archive.userId, command: 'consents.register' };
  const age = yearOf(archive.today) - (child.fields.birthYear ?? yearOf(on));
  yield factWrite(
    deed,
    'consents',
    `${id}-c1`,
    makeConsent({ caseId: id, on, age, custody: child.custody }),
    id,
  );
}

function* inOrder(archive: Archive, stage: Stage): Iterable<SampleWrite> {
  for (let index = 0; index < archive.count; index += 1) yield* stage(archive, index);
}

/** The archive's stages, each in time order in itself. */
export function archiveStreams(archive: Archive): Iterable<SampleWrite>[] {
  const stages: readonly Stage[] = archive.open ? [raise, agree, renew] : [raise, agree, close];
  return archive.count === 0 ? [] : stages.map((stage) => inOrder(archive, stage));
}
