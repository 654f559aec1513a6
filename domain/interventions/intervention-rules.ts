import type { Decision } from '../decisions/decisions.ts';
import type { Violation } from '../kernel/errors.ts';
import { daysBetween, isOverdue } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { InterventionStep } from './interventions.ts';

export const courseStates = ['agreed', 'contacted', 'started', 'ended', 'replaced'] as const;

/** How far an intervention has come, from the day the team agreed it. */
export interface Course {
  readonly state: (typeof courseStates)[number];
  readonly agreedOn: PlainDate;
  readonly contactOn: PlainDate | null;
  readonly startedOn: PlainDate | null;
  /** Also the day another intervention of the same unit took its place. */
  readonly endedOn: PlainDate | null;
  readonly ending: InterventionStep['ending'];
  readonly because: string;
  /** What the family waits for; null when the wait is over or nobody counts it any more. */
  readonly waitsFor: 'contact' | 'start' | null;
  /**
   * Whole days from the agreement, as far as it has been waited; null when it never came. A start that nobody said a
   * contact before is the contact, too.
   */
  readonly contactDays: number | null;
  readonly startDays: number | null;
  /** The day for the first contact has passed without one. */
  readonly isLate: boolean;
}

interface Made {
  readonly id: string;
  readonly body: Pick<Decision, 'type' | 'meetingId' | 'providerUnitId' | 'firstContactBy' | 'replaces'>;
}

type Step = Omit<InterventionStep, 'caseId'>;
type Stage = InterventionStep['stage'];

interface Frame {
  readonly today: PlainDate;
  /** Nobody waits in a closed case. */
  readonly closedOn: PlainDate | null;
}

/** Whether a decision agrees an intervention that then has a course of its own. */
export const agreesIntervention = ({ body }: { readonly body: Pick<Decision, 'type'> }): boolean =>
  body.type === 'startIntervention' || body.type === 'changeIntervention';

/**
 * The course of every intervention that stands, by the decision that agreed it. A change agreed for a unit takes the
 * place of the intervention of that unit which it names, or of the latest that has not ended where it names none; one
 * that names what has ended since, or has been replaced by somebody else, takes the place of nothing. Other units go on
 * with theirs.
 * @param made the decisions that stand, in the order of their meetings
 * @param steps those that stand, in the order they were written
 */
export function coursesOf(
  made: readonly Made[],
  steps: readonly Step[],
  frame: Frame,
): ReadonlyMap<string, Course> {
  const agreed = made.filter(agreesIntervention);
  const replaced = new Map<string, PlainDate>();
  for (const [index, { body }] of agreed.entries()) {
    if (body.type !== 'changeIntervention') continue;
    const before = agreed
      .slice(0, index)
      .findLast(
        ({ id, body: earlier }) =>
          (body.replaces ?? id) === id &&
          earlier.providerUnitId === body.providerUnitId &&
          earlier.meetingId < body.meetingId &&
          !replaced.has(id) &&
          (stepOf(steps, id, 'ended')?.on ?? '9') >= body.meetingId,
      );
    if (before !== undefined) replaced.set(before.id, body.meetingId);
  }
  return new Map(
    agreed.map((decision) => [
      decision.id,
      courseOf(decision, steps, replaced.get(decision.id) ?? null, frame),
    ]),
  );
}

interface Running {
  readonly id: string;
  readonly meetingId: PlainDate;
  readonly course: (Pick<Course, 'state'> & { readonly unitId: string | null }) | null;
}

/** What a change agreed for this unit can take the place of, the latest agreed first. @param made in any order */
export const replaceable = <R extends Running>(made: readonly R[], unitId: string | null): R[] =>
  made
    .filter(({ course }) => course !== null && course.unitId === unitId && isActive(course))
    .toSorted((left, right) => right.meetingId.localeCompare(left.meetingId));

const stepOf = (
  steps: readonly Step[],
  decisionId: string,
  stage: InterventionStep['stage'],
): Step | undefined => steps.findLast((step) => step.decisionId === decisionId && step.stage === stage);

function courseOf(
  { id, body }: Made,
  steps: readonly Step[],
  replacedOn: PlainDate | null,
  { today, closedOn }: Frame,
): Course {
  const contact = stepOf(steps, id, 'firstContact');
  const start = stepOf(steps, id, 'started');
  const end = stepOf(steps, id, 'ended');
  const contactOn = contact?.on ?? null;
  const metOn = contactOn ?? start?.on ?? null;
  const startedOn = start?.on ?? null;
  const isOver = end !== undefined || replacedOn !== null;
  const isWaitedFor = !isOver && closedOn === null;
  const waited = (until: PlainDate | null): number | null => {
    const day = until ?? (isWaitedFor ? today : null);
    return day === null ? null : Math.max(0, daysBetween(body.meetingId, day));
  };
  return {
    state: stateOf(end, replacedOn, startedOn, contactOn),
    agreedOn: body.meetingId,
    contactOn,
    startedOn,
    endedOn: end?.on ?? replacedOn,
    ending: end?.ending ?? null,
    because: end?.because ?? '',
    waitsFor: !isWaitedFor || startedOn !== null ? null : contactOn === null ? 'contact' : 'start',
    contactDays: waited(metOn),
    startDays: waited(startedOn),
    isLate:
      isWaitedFor && metOn === null && body.firstContactBy !== null && isOverdue(body.firstContactBy, today),
  };
}

function stateOf(
  end: Step | undefined,
  replacedOn: PlainDate | null,
  startedOn: PlainDate | null,
  contactOn: PlainDate | null,
): Course['state'] {
  if (end !== undefined) return 'ended';
  if (replacedOn !== null) return 'replaced';
  if (startedOn !== null) return 'started';
  return contactOn === null ? 'agreed' : 'contacted';
}

/** Somebody gives it, or is about to. */
export const isActive = ({ state }: Pick<Course, 'state'>): boolean =>
  state === 'agreed' || state === 'contacted' || state === 'started';

/** What can be said of it next, what is nearest first. */
export function nextStages({ state, contactOn }: Pick<Course, 'state' | 'contactOn'>): readonly Stage[] {
  if (state === 'agreed') return ['firstContact', 'started', 'ended'];
  if (state === 'contacted') return ['started', 'ended'];
  if (state !== 'started') return [];
  return contactOn === null ? ['firstContact', 'ended'] : ['ended'];
}

/**
 * Why a step cannot be said of an intervention. A step lies between the agreement and today, and the stages follow
 * each other; what ended before it was done says why.
 */
export function checkStep(
  step: Pick<InterventionStep, 'stage' | 'on' | 'ending' | 'because'>,
  course: Course,
  today: PlainDate,
): Violation[] {
  const { stage, on, ending, because } = step;
  if (course.state === 'ended' || course.state === 'replaced') return [{ rule: 'interventions.ended' }];
  if (on > today) return [{ rule: 'interventions.future', field: 'on' }];
  // A meeting may be held before the day it is named after.
  if (on < course.agreedOn && on < today) return [{ rule: 'interventions.early', field: 'on' }];
  if (stage !== 'ended') return checkOrder(stage, on, course);
  if (ending === null) return [{ rule: 'interventions.ending', field: 'ending' }];
  const last = [course.contactOn, course.startedOn]
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  if (last !== undefined && on < last) return [{ rule: 'interventions.order', field: 'on' }];
  if (ending === 'neverStarted' && course.startedOn !== null)
    return [{ rule: 'interventions.hasStarted', field: 'ending' }];
  if (ending !== 'neverStarted' && course.startedOn === null)
    return [{ rule: 'interventions.notStarted', field: 'ending' }];
  return ending === 'completed' || because.trim() !== ''
    ? []
    : [{ rule: 'interventions.because', field: 'because' }];
}

function checkOrder(stage: 'firstContact' | 'started', on: PlainDate, course: Course): Violation[] {
  const other = stage === 'firstContact' ? course.startedOn : null;
  const isLate = other !== null && on > other;
  const isEarly = stage === 'started' && course.contactOn !== null && on < course.contactOn;
  return isLate || isEarly ? [{ rule: 'interventions.order', field: 'on' }] : [];
}
