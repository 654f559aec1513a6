import { addDays, addMonths, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { agendaItemId } from '../kernel/ids.ts';
import type { MinutesDocument } from '../minutes/minutes.ts';
import { createChance, seedOf } from './random.ts';
import { archiveStart, archiveStreams } from './sample-archive.ts';
import { makeCalendar } from './sample-calendar.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { handoverWrites } from './sample-handovers.ts';
import { amendmentWrites } from './sample-amendments.ts';
import { closureWrites, returnWrites } from './sample-closures.ts';
import { apartWrites } from './sample-apart.ts';
import { interventionWrites } from './sample-interventions.ts';
import { withLifts } from './sample-lifts.ts';
import { makeLife } from './sample-lives.ts';
import { holdMeeting, meetingWrites, taskId } from './sample-meeting.ts';
import type { VisitingCase } from './sample-meeting.ts';
import type { CasePlan, PlannedTask } from './sample-plan.ts';
import { obstaclesTold, obstacleWrites } from './sample-obstacles.ts';
import { ratingWrites } from './sample-ratings.ts';
import { planScripts } from './sample-scripted.ts';
import { safeguardWrites } from './sample-safeguards.ts';
import { sipWrites } from './sample-sips.ts';
import { siblingWrites } from './sample-siblings.ts';
import { teamWrites } from './sample-team.ts';
import { factWrite, moment, recordWrite } from './sample-write.ts';
import type { Deed, SampleUserIds, SampleWrite } from './sample-write.ts';

export interface SampleOptions {
  readonly today: PlainDate;
  readonly users: SampleUserIds;
  /** SHA-256 in hex over the canonical JSON of sealed minutes. */
  readonly seal: (document: MinutesDocument) => string;
  /** The device that ran the meetings. */
  readonly device: string;
  readonly seed?: number;
  readonly cases?: number;
  readonly weeks?: number;
  /** At most this many cases live through the meetings; the rest is archive. */
  readonly living?: number;
  /** Leaves the archive open, for a case list of any length. */
  readonly archiveOpen?: boolean;
}

const defaults = { seed: 20_261_122, cases: 141, weeks: 104, living: 141, archiveOpen: false } as const;

/**
 * Two years of fictional life at one family house, as a stream of writes in time order. The same options give the
 * same team; every day is counted from `today`, so the next meeting is always the coming Thursday.
 */
export function sampleChanges(options: SampleOptions): Iterable<SampleWrite> {
  const { today, users, seed, cases, weeks, living, archiveOpen } = { ...defaults, ...options };
  const calendar = makeCalendar(today, weeks);
  const scripted = planScripts({ calendar, today }, Math.min(cases, living));
  const ordinary = Math.max(0, Math.min(cases, living) - scripted.length);
  const lives = Array.from({ length: ordinary }, (_, index) =>
    makeLife(`case-${index + 1}`, index, seed, calendar, today),
  );
  const plans = [...scripted, ...withLifts(lives, { calendar, today })]
    .map((plan) => ({
      ...plan,
      tasks: plan.tasks.toSorted((left, right) => left.dueOn.localeCompare(right.dueOn)),
    }))
    .toSorted(
      (left, right) => left.raisedOn.localeCompare(right.raisedOn) || left.id.localeCompare(right.id),
    );
  const count = Math.max(0, cases - plans.length);
  const from = count === 0 ? calendar.from : archiveStart(calendar);
  const founding: Deed = {
    at: moment(addDays(from, -7), '08:00'),
    userId: users.coordinator,
    command: 'sample.create',
  };
  const archive = { from, count, open: archiveOpen, seed, userId: users.coordinator, calendar, today };
  return mergeByTime([
    teamWrites(founding, users),
    ...archiveStreams(archive),
    sorted(livingWrites(plans, calendar, { ...options, seed }, founding)),
  ]);
}

/** `K-2026-014`: counted in each year, in the order cases are raised. */
function numbered(plans: readonly CasePlan[]): ReadonlyMap<string, string> {
  const counters = new Map<number, number>();
  return new Map(
    plans.map((plan) => {
      const year = yearOf(plan.raisedOn);
      const count = (counters.get(year) ?? 0) + 1;
      counters.set(year, count);
      return [plan.id, `K-${year}-${String(count).padStart(3, '0')}`];
    }),
  );
}

/** Everything that happens to cases and meetings of the team's own years, in no order. */
function* livingWrites(
  plans: readonly CasePlan[],
  calendar: SampleCalendar,
  options: SampleOptions & { readonly seed: number },
  founding: Deed,
): Iterable<SampleWrite> {
  const numbers = numbered(plans);
  yield* cancellations(calendar, founding);
  yield* safeguardWrites(plans, { calendar, ...options });
  yield* obstacleWrites(calendar, options);
  yield* handoverWrites(plans, options);
  yield* apartWrites(plans, options);
  yield* siblingWrites(plans, options);
  yield* amendmentWrites(plans, options);
  yield* interventionWrites(plans, options);
  yield* sipWrites(plans, options);
  yield* ratingWrites(plans, options);
  yield* closureWrites(plans, options);
  yield* returnWrites(plans, options);
  for (const plan of plans) yield* formWrites(plan, numbers.get(plan.id) ?? '', options, calendar);
  const visiting = new Map<PlainDate, VisitingCase[]>();
  for (const plan of plans)
    for (const visit of plan.visits) {
      const found = visiting.get(visit.meetingId) ?? [];
      found.push({ plan, visit, number: numbers.get(plan.id) ?? '' });
      visiting.set(visit.meetingId, found);
    }
  for (const [index, day] of calendar.held.entries()) {
    const meeting = holdMeeting(
      day,
      visiting.get(day) ?? [],
      createChance(seedOf(options.seed ^ 0x2545f491, index)),
      index % 4 === 3,
    );
    yield* meetingWrites(meeting, {
      userId: options.users.coordinator,
      device: options.device,
      seal: options.seal,
      told: obstaclesTold(calendar, options.today, day),
    });
  }
}

/** Holidays are put in half a year ahead, the rest the same morning. */
function* cancellations({ days }: SampleCalendar, founding: Deed): Iterable<SampleWrite> {
  for (const { day, cancelled, foreseen } of days) {
    if (cancelled === null) continue;
    const at = Math.max(founding.at, foreseen ? moment(addMonths(day, -7), '09:00') : moment(day, '07:10'));
    yield recordWrite({ ...founding, at, command: 'meetings.cancel' }, 'meetings', day, {
      cancellation: cancelled,
    });
  }
}

/** What is written about a case outside meetings: the form, consents, withdrawals, answers to tasks. */
function* formWrites(
  plan: CasePlan,
  number: string,
  { users, today }: SampleOptions,
  calendar: SampleCalendar,
): Iterable<SampleWrite> {
  const deed = (day: PlainDate, time: string, command: string): Deed => ({
    at: moment(day, time),
    userId: users.coordinator,
    command,
  });
  const { id } = plan;
  yield recordWrite(
    deed(plan.raisedOn, '09:40', 'cases.raise'),
    'cases',
    id,
    { ...plan.fields, ...namedIn(plan, users), number },
    id,
  );
  for (const consent of plan.consents)
    yield factWrite(
      deed(consent.body.on, '13:15', 'consents.register'),
      'consents',
      consent.id,
      consent.body,
      id,
    );
  for (const withdrawal of plan.withdrawals)
    yield factWrite(
      deed(withdrawal.body.on, '14:05', 'consents.withdraw'),
      'withdrawals',
      withdrawal.id,
      withdrawal.body,
      id,
    );
  yield* taskWrites(plan, users, deed);
  const [nextMeeting] = calendar.coming;
  if (plan.parked && nextMeeting !== undefined)
    yield recordWrite(
      deed(addDays(today, -1), '15:45', 'meetings.park'),
      'agendaItems',
      agendaItemId(nextMeeting, id),
      { meetingId: nextMeeting, caseId: id, placement: 'parked' },
      id,
    );
}

/** What became of the tasks: other days, and answers. */
function* taskWrites(
  { id, tasks }: CasePlan,
  users: SampleOptions['users'],
  deed: (day: PlainDate, time: string, command: string) => Deed,
): Iterable<SampleWrite> {
  const counts = new Map<PlainDate, number>();
  for (const task of tasks) {
    const index = counts.get(task.meetingId) ?? 0;
    counts.set(task.meetingId, index + 1);
    yield* moveWrites(id, taskId(id, task.meetingId, index), task, deed);
    if (task.answer === null) continue;
    const answering = deed(task.answer.on, '15:20', 'commitments.answer');
    const userId = task.personId === 'sofia-dahlin' ? users.member : users.coordinator;
    yield recordWrite(
      { ...answering, userId },
      'commitments',
      taskId(id, task.meetingId, index),
      { answer: task.answer },
      id,
    );
  }
}

/** A task given another day, and another: each move stands beside the day it has now. */
function* moveWrites(
  caseId: string,
  commitmentId: string,
  { dueOn, moves = [] }: PlannedTask,
  deed: (day: PlainDate, time: string, command: string) => Deed,
): Iterable<SampleWrite> {
  let from = dueOn;
  for (const [index, { on, to, because, liftedUnder }] of moves.entries()) {
    const moving = deed(on, '15:10', 'commitments.move');
    const lift = liftedUnder === undefined ? {} : { escalated: true, obstacleId: liftedUnder };
    const body = { caseId, commitmentId, from, to, on, because, ...lift };
    yield factWrite(moving, 'taskMoves', `${commitmentId}/move/${index}`, body, caseId);
    yield recordWrite(moving, 'commitments', commitmentId, { dueOn: to }, caseId);
    from = to;
  }
}

const namedIn = ({ named }: CasePlan, users: SampleUserIds): Pick<CasePlan['fields'], 'namedUserIds'> =>
  named === undefined ? {} : { namedUserIds: named.map((role) => users[role]) };

const sorted = (writes: Iterable<SampleWrite>): SampleWrite[] =>
  [...writes].toSorted((left, right) => left.at - right.at);

/** One stream in time order out of several that each are; holds one write of each. */
function* mergeByTime(streams: readonly Iterable<SampleWrite>[]): Iterable<SampleWrite> {
  const heads = streams.flatMap((stream) => {
    const iterator = stream[Symbol.iterator]();
    const first = iterator.next();
    return first.done === true ? [] : [{ iterator, write: first.value }];
  });
  while (heads.length > 0) {
    const earliest = heads.reduce((left, right) => (right.write.at < left.write.at ? right : left));
    yield earliest.write;
    const next = earliest.iterator.next();
    if (next.done === true) heads.splice(heads.indexOf(earliest), 1);
    else earliest.write = next.value;
  }
}
