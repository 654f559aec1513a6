/** A team that meets week after week in a real case log, as a history of drawn steps tells it to. */
import fc from 'fast-check';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { aLift } from './agenda-steps.ts';
import { aDecision, raiseWithConsent } from './case-builders.ts';
import type { TestCore } from './test-core.ts';

const WEEKS_OFF = 60;

export type Step =
  | { readonly kind: 'decide'; readonly which: number; readonly weeks: number; readonly taskDays: number }
  | { readonly kind: 'answer'; readonly which: number }
  | { readonly kind: 'close'; readonly which: number }
  | { readonly kind: 'defer'; readonly which: number }
  | { readonly kind: 'withdraw'; readonly which: number }
  | { readonly kind: 'raise' }
  | { readonly kind: 'seal' }
  | { readonly kind: 'cancel'; readonly ahead: number };

const which = fc.nat({ max: 5 });
export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('decide' as const),
        which,
        weeks: fc.integer({ min: 1, max: 8 }),
        taskDays: fc.nat({ max: 20 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom('defer' as const, 'answer' as const), which }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'withdraw' as const), which }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'raise' as const }) },
    { weight: 3, arbitrary: fc.constant({ kind: 'seal' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('cancel' as const), ahead: fc.integer({ min: 1, max: 8 }) }),
    },
  ),
  { minLength: 8, maxLength: 24 },
);

interface Child {
  readonly caseId: string;
  readonly firstName: string;
  isClosed: boolean;
  isWithdrawn: boolean;
  /** Days promised, not yet taken up by a meeting on or after them. */
  promised: PlainDate[];
  /** What somebody is to do by a day, and has not said anything about. */
  tasks: { readonly id: string; readonly dueOn: PlainDate }[];
}

export interface Circuit {
  readonly core: TestCore;
  readonly children: Child[];
  readonly sealed: Map<PlainDate, string>;
  today: PlainDate;
  live: boolean;
}

const FIRST = '2026-11-26';
const NAMES = ['Novalinda', 'Elisander', 'Tuvaline', 'Mirandel', 'Albinus', 'Saganda'];

export function newCircuit(core: TestCore): Circuit {
  const circuit: Circuit = { core, children: [], sealed: new Map(), today: FIRST, live: false };
  for (let child = 0; child < 3; child += 1) raise(circuit);
  core.goTo(FIRST);
  return circuit;
}

function raise({ core, children }: Circuit): void {
  const firstName = NAMES[children.length];
  if (firstName === undefined) return;
  children.push({
    caseId: raiseWithConsent(core, { firstName, birthYear: 2014 + children.length }),
    firstName,
    isClosed: false,
    isWithdrawn: false,
    promised: [],
    tasks: [],
  });
}

export const plannedDays = ({ core, today }: Circuit): PlainDate[] =>
  core
    .call('meetings.list', null)
    .filter(({ id, state }) => id >= today && (state === 'planned' || state === 'live'))
    .map(({ id }) => id);

/** The case that the step is about, if the meeting that is held now has it and may hear of it. */
function up(circuit: Circuit, index: number): Child | undefined {
  const { core, children, today } = circuit;
  const child = children[index % children.length];
  if (child === undefined || child.isClosed || child.isWithdrawn || !isHeld(circuit)) return undefined;
  const { items } = core.call('meetings.live', { meetingId: today });
  return items.some(({ caseId }) => caseId === child.caseId) ? child : undefined;
}

/** The day's meeting, started when something is to be done in it; a cancelled one is let pass. */
function isHeld(circuit: Circuit): boolean {
  if (!circuit.live) {
    if (!plannedDays(circuit).includes(circuit.today)) return false;
    circuit.core.call('meetings.start', { meetingId: circuit.today });
    circuit.live = true;
  }
  return true;
}

function decide(circuit: Circuit, child: Child, followUpOn: PlainDate | null): void {
  const { core, today } = circuit;
  const closing = {
    type: 'close' as const,
    followUpOn: null,
    because: 'Målen är nådda',
    closureReason: 'goalsReached' as const,
  };
  core.call(
    'decisions.record',
    aDecision(child.caseId, today, followUpOn === null ? closing : { followUpOn }),
  );
  child.isClosed = followUpOn === null;
  // What comes due before another meeting can be held is answered today: its own meeting has been called off.
  const [next] = plannedDays(circuit).filter((one) => one > today);
  child.promised = child.isClosed ? [] : child.promised.filter((day) => next !== undefined && day >= next);
  if (followUpOn !== null) child.promised.push(followUpOn);
}

/** Somebody is to do something within days; 0 is nothing. */
function agree({ core, today }: Circuit, child: Child, days: number): void {
  if (days === 0) return;
  const task = { caseId: child.caseId, meetingId: today, text: 'Ringa hem', unitId: null };
  const dueOn = addDays(today, days);
  const { commitmentId } = core.call('commitments.add', { ...task, personId: 'person-founder', dueOn });
  child.tasks.push({ id: commitmentId, dueOn });
}

function answer({ core }: Circuit, child: Child, until: PlainDate): void {
  for (const { id } of child.tasks.filter(({ dueOn }) => dueOn <= until))
    core.call('commitments.answer', { commitmentId: id, state: 'done', note: '' });
  child.tasks = child.tasks.filter(({ dueOn }) => dueOn > until);
}

/** At the cap a case is lifted to the steering group, since it cannot be put off any more. */
function putOff({ core, today: meetingId }: Circuit, caseId: string, reason: string): void {
  const row = core.call('meetings.agenda', { meetingId }).rows.find((one) => one.caseId === caseId);
  core.call('meetings.defer', {
    meetingId,
    caseId,
    reason,
    ...(row?.mustDecide === true ? { lift: aLift } : {}),
  });
}

/** Everything on the agenda gets its outcome, the minutes are sealed, and the team meets again in a week. */
function seal(circuit: Circuit): void {
  const { core, children, today, sealed } = circuit;
  if (isHeld(circuit)) {
    const meetingId = today;
    for (const { caseId, outcome } of core.call('meetings.live', { meetingId }).items) {
      if (outcome !== 'none') continue;
      const child = children.find((one) => one.caseId === caseId);
      const day = plannedDays(circuit).find((one) => one > today);
      if (child !== undefined && !child.isWithdrawn && day !== undefined) decide(circuit, child, day);
      else putOff(circuit, caseId, 'Inget samtycke i dag');
    }
    // Also of a child whose consent was withdrawn after the decision: the coordinator may still write what was done.
    for (const child of children) answer(circuit, child, today);
    core.call('meetings.seal', { meetingId });
    sealed.set(meetingId, JSON.stringify(core.call('minutes.get', { meetingId }).document));
    circuit.live = false;
  }
  circuit.today = addDays(today, 7);
  core.goTo(circuit.today);
}

export function take(circuit: Circuit, step: Step): void {
  const { core, today } = circuit;
  if (step.kind === 'raise') return raise(circuit);
  if (step.kind === 'seal') return seal(circuit);
  if (step.kind === 'cancel') {
    const day = plannedDays(circuit).find((one) => one >= addDays(today, 7 * step.ahead));
    if (day === undefined || day > addDays(today, 7 * WEEKS_OFF)) return;
    core.call('meetings.cancel', { meetingId: day, cancellation: { reason: 'staffing', note: '' } });
    return;
  }
  if (step.kind === 'answer') {
    const known = circuit.children[step.which % circuit.children.length];
    if (known !== undefined) answer(circuit, known, addDays(today, 7));
    return;
  }
  const child = up(circuit, step.which);
  if (child === undefined) return;
  if (step.kind === 'withdraw') {
    core.call('consents.withdraw', { caseId: child.caseId, unitIds: null, receivedBy: '' });
    child.isWithdrawn = true;
  } else if (step.kind === 'defer') {
    const { items } = core.call('meetings.live', { meetingId: today });
    if (items.find(({ caseId }) => caseId === child.caseId)?.outcome === 'none')
      putOff(circuit, child.caseId, 'Tiden räckte inte');
  } else {
    const day =
      step.kind === 'close'
        ? null
        : plannedDays(circuit).find((one) => one >= addDays(today, 7 * step.weeks));
    if (day !== undefined) decide(circuit, child, day);
    if (day !== undefined && step.kind === 'decide') agree(circuit, child, step.taskDays);
  }
}
