import { demands } from '../decisions/decision-rules.ts';
import type { declineReasons } from '../handovers/handovers.ts';
import { addDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { teamDefaults } from '../settings/settings.ts';
import { isCovered } from './sample-coverage.ts';
import type { CasePlan, PlannedDecision } from './sample-plan.ts';
import { factWrite, moment } from './sample-write.ts';
import type { Deed, SampleUserIds, SampleWrite } from './sample-write.ts';

const takeoverId = (caseId: string): string => `${caseId}-takeover`;

/** The first meeting that starts something: whoever provides it takes the case over there and then. */
const firstStart = (
  plan: CasePlan,
): { readonly day: PlainDate; readonly made: PlannedDecision } | undefined => {
  const [visit] = plan.visits.filter(
    ({ kind, decisions }) => kind !== 'followUp' && decisions[0]?.type === 'startIntervention',
  );
  const [made] = visit?.decisions ?? [];
  return visit === undefined || made === undefined ? undefined : { day: visit.meetingId, made };
};

/** Who holds the case once its meetings have been held. */
function batonOf(plan: CasePlan): { readonly turn: string | null; readonly unitId: string } {
  const first = plan.fields.holderUnitId ?? '';
  const provider = firstStart(plan)?.made.providerUnitId ?? first;
  return provider === first ? { turn: null, unitId: first } : { turn: takeoverId(plan.id), unitId: provider };
}

/** At the meeting: asked and answered at the table. The holder that goes on names whoever is responsible. */
export function* takeoverWrites(plan: CasePlan, day: PlainDate, done: Deed): Iterable<SampleWrite> {
  const start = firstStart(plan);
  const caseId = plan.id;
  const { providerUnitId: toUnitId, responsiblePersonId: personId } = start?.made ?? {};
  const fromUnitId = plan.fields.holderUnitId;
  if (start?.day !== day || toUnitId == null || personId == null || fromUnitId == null) return;
  if (toUnitId === fromUnitId) {
    const named = { ...done, command: 'handovers.nameContact' };
    const body = { caseId, turn: null, personId, on: day };
    yield factWrite(named, 'contactNamings', `${caseId}-contact`, body, caseId);
    return;
  }
  const handoverId = takeoverId(caseId);
  yield factWrite(
    { ...done, command: 'handovers.offer' },
    'handovers',
    handoverId,
    {
      caseId,
      turn: null,
      fromUnitId,
      toUnitId,
      what: 'Hålla i ärendet från och med nu.',
      why: 'Det som börjar nu görs av er.',
      offeredOn: day,
      answerBy: addDays(day, teamDefaults.handoverDays),
    },
    caseId,
  );
  yield factWrite(
    { ...done, command: 'handovers.accept' },
    'handoverAnswers',
    `${handoverId}-answer`,
    { caseId, handoverId, answer: 'accepted', on: day, reason: null, words: '', contactPersonId: personId },
    caseId,
  );
}

/** A question to a unit: asked some days ago, and a no some days ago, if there has been one. */
interface Asked {
  readonly caseId: string;
  readonly toUnitId: string;
  readonly daysAgo: number;
  readonly what: string;
  readonly why: string;
  readonly no?: {
    readonly daysAgo: number;
    readonly reason: (typeof declineReasons)[number];
    readonly words: string;
  };
}

const asked: readonly Asked[] = [
  {
    caseId: 'case-elis',
    toUnitId: 'HB-VC-UPH',
    daysAgo: 6,
    what: 'Hålla i ärendet och hålla ihop samtal och skola.',
    why: 'Samtalen är det som bär nu. Elis orkar inte prata med tre olika.',
  },
  {
    caseId: 'case-ronja',
    toUnitId: 'HB-VC-UPH',
    daysAgo: 2,
    what: 'Hålla i ärendet när stödet på fritiden är klart.',
    why: 'Sömnen är det som är kvar, och den arbetar ni med.',
  },
  {
    caseId: 'case-nova',
    toUnitId: 'EK-SKO-EH',
    daysAgo: 1,
    what: 'Hålla i ärendet från årsskiftet.',
    why: 'Pausen med kort fungerar. Det som återstår är rasterna.',
  },
  {
    caseId: 'case-vilgot',
    toUnitId: 'HB-VC-UPH',
    daysAgo: 8,
    what: 'Hålla i ärendet medan strategierna prövas.',
    why: 'Vardagsstrukturen är er insats och den som fortsätter.',
    no: { daysAgo: 3, reason: 'queue', words: 'Fem veckors kö. Kan ta emot i januari.' },
  },
  {
    caseId: 'case-alva',
    toUnitId: 'EK-SKO-EH',
    daysAgo: 12,
    what: 'Hålla i ärendet och samordna med sjukhusskolan.',
    why: 'Det är skolgången som behöver hållas ihop.',
  },
];

/** Between the first two meetings about Ibrahim both said that the other should begin. */
const declinedTwice = {
  caseId: 'case-ibrahim',
  steps: [
    {
      toUnitId: 'HB-HAB',
      asked: 1,
      answered: 8,
      reason: 'notOurTask',
      words: 'Inom kommunens ansvar.',
      what: 'Hålla i ärendet och börja med utredningen.',
    },
    {
      toUnitId: 'EK-FTJ',
      asked: 9,
      answered: 15,
      reason: 'basisMissing',
      words: 'Saknar utredning.',
      what: 'Hålla i ärendet och pröva stöd hemma.',
    },
  ],
} as const;

interface Frame {
  readonly today: PlainDate;
  readonly users: SampleUserIds;
}

/** Handovers between the meetings: asked, declined, run out. A team too young for the story has none of it. */
export function* handoverWrites(plans: readonly CasePlan[], { today, users }: Frame): Iterable<SampleWrite> {
  for (const one of asked) {
    const plan = plans.find(({ id }) => id === one.caseId);
    if (plan !== undefined && !isClosed(plan))
      yield* questionWrites(plan, one, addDays(today, -one.daysAgo), today, users);
  }
  const passed = plans.find(({ id }) => id === declinedTwice.caseId);
  const [first] = passed?.visits ?? [];
  if (passed === undefined || first === undefined) return;
  for (const { asked: from, answered, ...step } of declinedTwice.steps) {
    const on = addDays(first.meetingId, from);
    const daysAgo = 0;
    const why = 'Båda behövs, och någon behöver hålla ihop det.';
    const question = { ...step, caseId: passed.id, daysAgo, why };
    const no = { daysAgo, reason: step.reason, words: step.words };
    const answeredOn = addDays(first.meetingId, answered);
    if (answeredOn < today) yield* questionWrites(passed, { ...question, no }, on, answeredOn, users);
  }
}

const isClosed = ({ visits }: CasePlan): boolean =>
  visits.some(({ decisions }) => decisions.some(({ type }) => demands[type].closes));

/** @param until the day that a no's days are counted from */
function* questionWrites(
  plan: CasePlan,
  { toUnitId, what, why, no }: Asked,
  offeredOn: PlainDate,
  until: PlainDate,
  users: SampleUserIds,
): Iterable<SampleWrite> {
  const { turn, unitId: fromUnitId } = batonOf(plan);
  const since = firstStart(plan)?.day ?? plan.raisedOn;
  if (toUnitId === fromUnitId || !isCovered(plan, toUnitId, offeredOn)) return;
  if (turn !== null && offeredOn < since) return;
  const caseId = plan.id;
  const handoverId = `${caseId}-asked-${toUnitId}`;
  const answerBy = addDays(offeredOn, teamDefaults.handoverDays);
  yield factWrite(
    { at: moment(offeredOn, '11:20'), userId: users.coordinator, command: 'handovers.offer' },
    'handovers',
    handoverId,
    { caseId, turn, fromUnitId, toUnitId, what, why, offeredOn, answerBy },
    caseId,
  );
  if (no === undefined) return;
  const on = addDays(until, -no.daysAgo);
  const userId = toUnitId === 'HB-VC-UPH' ? users.member : users.coordinator;
  yield factWrite(
    { at: moment(on, '14:30'), userId, command: 'handovers.decline' },
    'handoverAnswers',
    `${handoverId}-answer`,
    {
      caseId,
      handoverId,
      answer: 'declined',
      on,
      reason: no.reason,
      words: no.words,
      contactPersonId: null,
    },
    caseId,
  );
}
