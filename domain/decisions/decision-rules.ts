import { checkClosing } from '../closures/closure-rules.ts';
import type { Violation } from '../kernel/errors.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ChildView, Decision, DecisionType } from './decisions.ts';

/** What each type of decision must say. Everything but "ingen åtgärd, därför att" says who and when. */
interface Demand {
  readonly intervention: boolean;
  readonly who: boolean;
  readonly followUp: boolean;
  readonly because: boolean;
  /** The case is closed by it. */
  readonly closes: boolean;
}

const demand = (given: Partial<Demand>): Demand => ({
  intervention: false,
  who: true,
  followUp: true,
  because: false,
  closes: false,
  ...given,
});

export const demands: Readonly<Record<DecisionType, Demand>> = {
  startIntervention: demand({ intervention: true }),
  continue: demand({}),
  changeIntervention: demand({ intervention: true }),
  requestInfo: demand({}),
  offerSip: demand({}),
  referOn: demand({}),
  consultOnly: demand({}),
  notTargetGroup: demand({ followUp: false, because: true, closes: true }),
  familyDeclined: demand({ followUp: false, because: true, closes: true }),
  noAction: demand({ who: false, followUp: false, because: true }),
  close: demand({ followUp: false, because: true, closes: true }),
};

/**
 * When consent has been taken back, nobody may be given the case, hear the child for the team, or say how the goals
 * went: it is closed because of that, and nothing more is asked.
 */
export const closesWithdrawn = ({ type, closureReason }: Pick<Decision, 'type' | 'closureReason'>): boolean =>
  type === 'close' && closureReason === 'consentWithdrawn';

/** What this decision must say. */
export const demandsOf = (decision: Pick<Decision, 'type' | 'closureReason'>): Demand =>
  closesWithdrawn(decision) ? demand({ who: false, followUp: false, closes: true }) : demands[decision.type];

type Checked = Pick<
  Decision,
  | 'type'
  | 'interventionTypeId'
  | 'text'
  | 'level'
  | 'providerUnitId'
  | 'responsiblePersonId'
  | 'followUpOn'
  | 'because'
  | 'meetingId'
  | 'childView'
  | 'closureReason'
  | 'firstContactBy'
  | 'closing'
>;

/** Why a decision cannot be saved as it stands; field names are those of the decision. */
export function checkDecision(decision: Checked): Violation[] {
  const must = demandsOf(decision);
  const violations: Violation[] = [];
  const missing = (rule: string, field: string): void => {
    violations.push({ rule, field });
  };
  if (must.intervention && decision.interventionTypeId === null && decision.text.trim() === '')
    missing('decision.intervention', 'interventionTypeId');
  if (must.intervention && decision.interventionTypeId === null && decision.level === null)
    missing('decision.level', 'level');
  if (must.who && decision.providerUnitId === null) missing('decision.provider', 'providerUnitId');
  if (must.who && decision.responsiblePersonId === null)
    missing('decision.responsible', 'responsiblePersonId');
  if (must.followUp && decision.followUpOn === null) missing('decision.followUp', 'followUpOn');
  if (decision.followUpOn !== null && decision.followUpOn <= decision.meetingId)
    missing('decision.followUpLater', 'followUpOn');
  if (must.because && decision.because.trim() === '') missing('decision.because', 'because');
  if (decision.type === 'close' && decision.closureReason === null)
    missing('decision.closureReason', 'closureReason');
  if (!closesWithdrawn(decision)) violations.push(...checkClosing(decision.type, decision.closing));
  return decision.childView === null ? violations : [...violations, ...checkChildView(decision.childView)];
}

/**
 * A view that is known says what it is and whether it mattered, with the decision or afterwards; one that could not be
 * ascertained says why, and when it will be.
 */
export function checkChildView({ state, words, influence, reason, plan = '' }: ChildView): Violation[] {
  const lacks = (rule: string): Violation[] => [{ rule, field: 'childView' }];
  if (state === 'notAscertained') {
    if (reason.trim() === '') return lacks('decision.childView');
    return plan.trim() === '' ? lacks('decision.childPlan') : [];
  }
  return [
    ...(words.trim() === '' ? lacks('decision.childWords') : []),
    ...(influence === null ? lacks('decision.childInfluence') : []),
  ];
}

interface Made {
  readonly id: string;
  readonly body: Pick<Decision, 'meetingId' | 'followUpOn' | 'type' | 'takesUp'>;
}

/**
 * The meeting that took up the follow-up of a decision, or ended it; null while it stands. A meeting that decides about
 * the case takes up every follow-up due on or before its day, and those it names because no meeting is held on theirs;
 * one that is due later stands until its own day. A closing decision ends them all.
 */
export function followedUpOn({ id, body }: Made, made: readonly Made[]): PlainDate | null {
  const { followUpOn, meetingId } = body;
  if (followUpOn === null) return null;
  const answers = made.filter(
    (later) =>
      later.body.meetingId > meetingId &&
      (later.body.meetingId >= followUpOn ||
        later.body.takesUp?.includes(id) === true ||
        demands[later.body.type].closes),
  );
  return answers.map((later) => later.body.meetingId).toSorted()[0] ?? null;
}

/** The decisions whose follow-up still stands. */
export const openFollowUps = <D extends Made>(made: readonly D[]): D[] =>
  made.filter((decision) => decision.body.followUpOn !== null && followedUpOn(decision, made) === null);

/** The days of the meetings that made them, each once, in order. */
export const decidingDays = (made: readonly Pick<Made, 'body'>[]): PlainDate[] =>
  [...new Set(made.map(({ body }) => body.meetingId))].toSorted();

interface Taken {
  readonly id: string;
  readonly body: { readonly targetId: string };
}

/** Facts that nobody has taken back, or only by a retraction that was taken back itself. */
export function standing<F extends { readonly id: string }>(
  facts: readonly F[],
  retractions: readonly Taken[],
): F[] {
  const takers = new Set(retractions.map(({ body }) => body.targetId));
  const taken = new Set(retractions.filter(({ id }) => !takers.has(id)).map(({ body }) => body.targetId));
  return facts.filter(({ id }) => !taken.has(id));
}
