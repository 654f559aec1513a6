import { addDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { scales } from '../goals/scales.ts';
import type { Respondent, ScaleId } from '../goals/scales.ts';
import { createChance, seedOf } from './random.ts';
import type { Chance } from './random.ts';
import type { CasePlan, PlannedVisit } from './sample-plan.ts';
import { factWrite, moment } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

interface Rated {
  readonly scale: ScaleId;
  readonly goalId: string | null;
  readonly respondent: Respondent;
  readonly value: number;
}

/** How a scale goes for one child: where it starts, and by how much it moves from one time to the next. */
interface Course {
  readonly scale: ScaleId;
  readonly goalId: string | null;
  readonly respondent: Respondent;
  readonly start: readonly [from: number, to: number];
  readonly steps: readonly [number, ...number[]];
}

interface Frame {
  readonly users: SampleUserIds;
  readonly today: PlainDate;
  readonly seed: number;
}

/** What Nova's story says in words, in numbers: four from the start and six at the follow-up, and the others beside. */
const novaTimes: readonly (readonly Omit<Rated, 'goalId'>[])[] = [
  [
    { scale: 'goal', respondent: 'team', value: -2 },
    { scale: 'now', respondent: 'child', value: 4 },
    { scale: 'now', respondent: 'guardian', value: 5 },
    { scale: 'now', respondent: 'school', value: 3 },
    { scale: 'sdq', respondent: 'guardian', value: 21 },
  ],
  [
    { scale: 'goal', respondent: 'team', value: -1 },
    { scale: 'now', respondent: 'child', value: 6 },
    { scale: 'now', respondent: 'guardian', value: 7 },
    { scale: 'now', respondent: 'school', value: 5 },
    { scale: 'now', respondent: 'team', value: 5 },
  ],
];

/** Numbers from the first decision and before each follow-up: the goal, how it is, and what belongs to the concern. */
export function* ratingWrites(plans: readonly CasePlan[], frame: Frame): Iterable<SampleWrite> {
  for (const [index, plan] of plans.entries()) {
    const times = plan.visits.filter(({ decisions }) => decisions.length > 0);
    const [first] = times;
    const at = first?.decisions.findIndex(({ goal }) => goal !== '') ?? -1;
    if (first === undefined || at < 0) continue;
    const goalId = `${plan.id}-${first.meetingId}-${at + 1}`;
    const course =
      plan.id === 'case-nova'
        ? novaTimes.map((rated) =>
            rated.map((one) => ({ ...one, goalId: one.scale === 'goal' ? goalId : null })),
          )
        : courseOf(plan, goalId, times.length, createChance(seedOf(frame.seed ^ 0x51ed270b, index)));
    yield* timesWrites(plan, times, course, frame);
  }
  yield* novaWords(plans, frame);
}

function* timesWrites(
  plan: CasePlan,
  times: readonly PlannedVisit[],
  course: readonly (readonly Rated[])[],
  { users, today }: Frame,
): Iterable<SampleWrite> {
  const withdrawnOn = plan.withdrawals[0]?.body.on;
  for (const [index, { meetingId }] of times.entries()) {
    // The first numbers are given when it is decided, later ones two days before they are talked about.
    const on = index === 0 ? meetingId : addDays(meetingId, -2);
    if (on >= today || (withdrawnOn !== undefined && on >= withdrawnOn)) continue;
    const deed = { at: moment(on, '16:20'), userId: users.coordinator, command: 'goals.rate' };
    for (const [number, rated] of (course[index] ?? []).entries())
      yield factWrite(
        deed,
        'ratings',
        `${plan.id}-${on}-rating-${number + 1}`,
        { caseId: plan.id, meetingId: null, on, ...rated },
        plan.id,
      );
  }
}

/** An ordinary child's numbers, time by time: most things go better, not all, and not everybody is asked each time. */
function courseOf(plan: CasePlan, goalId: string, times: number, chance: Chance): Rated[][] {
  const concerns = plan.fields.concerns ?? [];
  const now = (respondent: Respondent): Course => ({
    scale: 'now',
    goalId: null,
    respondent,
    start: [2, 5],
    steps: [0, 1, 1, 2, 2, -1],
  });
  const courses: Course[] = [
    { scale: 'goal', goalId, respondent: 'team', start: [-2, -2], steps: [1, 1, 1, 2, 0, 0] },
    now('child'),
    now('guardian'),
    ...(chance.often(0.6) ? [now('school')] : []),
    ...(chance.often(0.4) ? [now('team')] : []),
    ...(concerns.includes('FRV') ? [course('attendance', 'school', [28, 62], [4, 9, 14, 18, -5])] : []),
    ...(concerns.some((concern) => ['PSY', 'NPF'].includes(concern)) && chance.often(0.5)
      ? [course('sdq', 'guardian', [15, 25], [-1, -2, -3, -5, 1])]
      : []),
    ...(concerns.includes('PSY') && chance.often(0.3)
      ? [course('cgas', 'clinician', [45, 65], [2, 4, 6, 8, -2])]
      : []),
  ];
  const values = courses.map(({ start }) => chance.whole(...start));
  return Array.from({ length: times }, (_, time) =>
    courses.flatMap(({ scale, goalId: about, respondent, steps }, index) => {
      const before = values[index] ?? 0;
      if (time > 0) values[index] = clamp(scale, before + chance.pick(steps));
      const isAsked = time === 0 || scale === 'goal' || chance.often(0.85);
      return isAsked ? [{ scale, goalId: about, respondent, value: values[index] ?? before }] : [];
    }),
  );
}

const course = (
  scale: ScaleId,
  respondent: Respondent,
  start: Course['start'],
  steps: Course['steps'],
): Course => ({ scale, goalId: null, respondent, start, steps });

const clamp = (scale: ScaleId, value: number): number =>
  Math.min(scales[scale].max, Math.max(scales[scale].min, value));

/** Nova's goal in five steps, and what Sofia tells before the coming meeting. */
function* novaWords(plans: readonly CasePlan[], { users, today }: Frame): Iterable<SampleWrite> {
  const nova = plans.find(({ id }) => id === 'case-nova');
  const [first, last] = nova?.visits ?? [];
  if (nova === undefined || first === undefined || last === undefined) return;
  const caseId = nova.id;
  const goalId = `${caseId}-${first.meetingId}-1`;
  const text = first.decisions[0]?.goal ?? '';
  const setting = {
    at: moment(addDays(first.meetingId, 1), '09:15'),
    userId: users.coordinator,
    command: 'goals.set',
  };
  const levels = {
    '-2': 'Går därifrån arg varje dag, ingen paus.',
    '-1': 'Tar paus om en vuxen påminner.',
    '1': 'Tar paus själv fyra dagar av fem.',
    '2': 'Löser konflikter på rasten utan vuxen.',
  };
  const goal = { caseId, meetingId: null, describes: goalId, text, levels, on: addDays(first.meetingId, 1) };
  yield factWrite(setting, 'goals', `${goalId}-levels`, goal, caseId);
  const on = addDays(today, -1);
  if (on <= last.meetingId) return;
  yield factWrite(
    { at: moment(on, '15:35'), userId: users.member, command: 'goals.report' },
    'followUpReports',
    `${caseId}-report`,
    {
      caseId,
      decisionId: `${caseId}-${last.meetingId}-1`,
      state: 'ongoing',
      because: 'Fem gånger av sex gjorda. Pauskortet används varje dag inne, rasterna är kvar.',
      childSaid: null,
      on,
    },
    caseId,
  );
}
