import { chainOf } from './chain-rules.ts';
import type { ConsentFacts } from '../consents/consent-rules.ts';
import type { Disclosure } from '../disclosure.ts';
import { mayRate } from '../goals/rating-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { mayNote } from '../notes/note-rules.ts';
import { registry } from '../registry.ts';
import type { Body, FactName, Row } from '../registry.ts';
import type { RefusalReason } from './exchange-views.ts';

/** What a rule about a member's file asks the case log that it comes to. */
export interface Known {
  /** The unit that was to do a task of this case. */
  taskUnit(commitmentId: string, caseId: string): string | null;
  /** The unit that was asked in a handover. */
  askedUnit(handoverId: string): string | null;
  /** The unit that gives what a decision agreed, and that of whoever is responsible. */
  decisionUnits(decisionId: string): readonly string[];
  holdingUnit(caseId: string): string | null;
  /** The unit whose step or move this is, in this case, which it may take back whoever in it wrote it. */
  unitToTakeBack(entity: string, id: string, caseId: string): string | null;
  /** Whether another fact has this name. */
  isNameTaken(change: Pick<Written, 'entity' | 'rowId' | 'hlc'>): boolean;
  /** Who wrote a fact. */
  authorOf(entity: string, id: string): string | null;
  /** What the sender may see of a case today, and the consent it rests on; null of a case that is not here. */
  openTo(caseId: string): { readonly shown: Disclosure; readonly facts: ConsentFacts } | null;
  readonly today: PlainDate;
  /** An obstacle, and what has been written of it; null of one that is not here. */
  obstacle(id: string): KnownObstacle | null;
}

export interface KnownObstacle extends Pick<
  Row<'obstacles'>,
  'forwardedOn' | 'removed' | 'answer' | 'closedOn'
> {
  /** The first day that it was to be brought before the steering group. */
  readonly askedOn: PlainDate | null;
  /** Whether its answer was written after anything was said about where it has been told. */
  readonly isAnswerUntold: boolean;
}

export interface Written {
  readonly hlc: string;
  readonly entity: string;
  readonly rowId: string;
  readonly field: string;
  /** JSON */
  readonly value: string;
  readonly userId: string;
  readonly caseId: string;
}

export interface Member {
  readonly userId: string;
  readonly unitId: string | null;
}

const bodyOf = <N extends FactName>(entity: N, value: string): Body<N> | undefined => {
  const parsed = registry[entity].schema.safeParse(JSON.parse(value));
  return parsed.success ? (parsed.data as Body<N>) : undefined;
};

const theirs = (units: readonly (string | null)[], { unitId }: Member): RefusalReason | null =>
  unitId !== null && units.includes(unitId) ? null : 'notTheirUnit';

/**
 * Whether a member may have written this, whatever the file says of the command that wrote it: reports on the own
 * unit's tasks and interventions, answers to handovers to it, notes in its name. The rest is the coordinator's.
 * @returns why not, or null
 */
export function refusedOfMember(change: Written, member: Member, known: Known): RefusalReason | null {
  if (change.userId !== member.userId) return 'notTheirs';
  if (change.entity === 'commitments')
    return change.field === 'answer' || change.field === 'dueOn'
      ? theirs([known.taskUnit(change.rowId, change.caseId)], member)
      : 'mayNotWrite';
  const rule = factRules[change.entity];
  if (rule === undefined || known.isNameTaken(change)) return 'mayNotWrite';
  return rule(change, member, known);
}

type Rule = (change: Written, member: Member, known: Known) => RefusalReason | null;

/** A fact about the case it says, by one of the units that may say it. */
const ofFact =
  <N extends FactName>(
    entity: N,
    unitsOf: (body: Body<N>, known: Known) => readonly (string | null)[],
  ): Rule =>
  ({ value, caseId }, member, known) => {
    const body = bodyOf(entity, value);
    if (body === undefined || !('caseId' in body) || body.caseId !== caseId) return 'mayNotWrite';
    return theirs(unitsOf(body, known), member);
  };

/** What tells of the child is taken in only while consent lets its author tell it, as at the author's own machine. */
const whileOpen =
  (
    rule: Rule,
    isOpen: (value: string, open: NonNullable<ReturnType<Known['openTo']>>, today: PlainDate) => boolean,
  ): Rule =>
  (change, member, known) => {
    const why = rule(change, member, known);
    if (why !== null) return why;
    const open = known.openTo(change.caseId);
    return open !== null && isOpen(change.value, open, known.today) ? null : 'outsideConsent';
  };

const factRules: Readonly<Record<string, Rule>> = {
  // Lifting a task to the steering group is the coordinator's.
  taskMoves: (change, member, known) =>
    bodyOf('taskMoves', change.value)?.escalated === true
      ? 'mayNotWrite'
      : ofFact('taskMoves', ({ commitmentId, caseId }) => [known.taskUnit(commitmentId, caseId)])(
          change,
          member,
          known,
        ),
  handoverAnswers: ofFact('handoverAnswers', ({ handoverId }, known) => [known.askedUnit(handoverId)]),
  contactNamings: ofFact('contactNamings', ({ caseId }, known) => [known.holdingUnit(caseId)]),
  interventionSteps: ofFact('interventionSteps', ({ decisionId }, known) => known.decisionUnits(decisionId)),
  followUpReports: whileOpen(
    ofFact('followUpReports', ({ decisionId }, known) => known.decisionUnits(decisionId)),
    (_value, { shown }) => shown.plan,
  ),
  familyFeedback: ofFact('familyFeedback', ({ caseId }, known) => [known.holdingUnit(caseId)]),
  ownRecords: ofFact('ownRecords', ({ unitId }) => [unitId]),
  notes: whileOpen(
    ofFact('notes', ({ authorUnitId }) => [authorUnitId]),
    (value, { shown, facts }, today) => {
      const note = bodyOf('notes', value);
      return note !== undefined && mayNote(note, shown, facts, today);
    },
  ),
  // The duty to report is each professional's own: no consent and no closed case stands in its way.
  safeguardingReports: ({ entity, rowId, value, caseId, userId }, member, known) => {
    const body = bodyOf('safeguardingReports', value);
    const isInPlace = caseId === chainOf(entity, rowId, caseId) || caseId === (body?.caseId ?? '');
    if (body === undefined || !isInPlace) return 'mayNotWrite';
    if (body.takesBack !== undefined && known.authorOf(entity, body.takesBack) !== userId) return 'notTheirs';
    return theirs([body.unitId], member);
  },
  // Whoever the case is open to rates; who it was stands beside every number.
  ratings: whileOpen(
    ({ value, caseId }) => (bodyOf('ratings', value)?.caseId === caseId ? null : 'mayNotWrite'),
    (value, { shown }) => {
      const rating = bodyOf('ratings', value);
      return rating !== undefined && mayRate(rating.scale, shown);
    },
  ),
  retractions: ({ value, caseId, userId }, member, known) => {
    const body = bodyOf('retractions', value);
    if (body?.caseId !== caseId) return 'mayNotWrite';
    if (known.authorOf(body.target, body.targetId) === userId) return null;
    const unit = known.unitToTakeBack(body.target, body.targetId, caseId);
    return unit !== null && unit === member.unitId ? null : 'notTheirs';
  },
};
