import type { Fact, FactName, Row } from '../registry.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Principal } from '../sip/sip-rules.ts';

/** The facts of a case that a report is made from. */
export const historyFacts = [
  'retractions',
  'returns',
  'decisions',
  'deferrals',
  'consents',
  'withdrawals',
  'handovers',
  'handoverAnswers',
  'interventionSteps',
  'ownRecords',
  'goals',
  'goalEndings',
  'ratings',
  'followUpReports',
  'childViews',
  'familyFeedback',
  'familyAnswers',
  'sipAnswers',
  'sipSteps',
  'taskMoves',
] as const satisfies readonly FactName[];
export type HistoryFact = (typeof historyFacts)[number];

/** What a report counts of a case itself: nothing that anybody has typed about the child. */
export const countedFields = [
  'number',
  'birthYear',
  'raisedOn',
  'referringUnitId',
  'concerns',
  'custody',
  'adultOn',
  'identityProtection',
  'holderUnitId',
  'closure',
  'returnOf',
] as const satisfies readonly (keyof Row<'cases'>)[];
export type CountedCase = Pick<Row<'cases'>, 'id' | (typeof countedFields)[number]>;

/** One case as it lies in the log: its facts in the order they were written, those taken back among them. */
export interface CaseHistory {
  readonly row: CountedCase;
  /** Without those that somebody has removed. */
  readonly tasks: readonly Row<'commitments'>[];
  readonly facts: { readonly [N in HistoryFact]: readonly Fact<N>[] };
  /** The day a letter about a meeting went to somebody in the family, by meeting. */
  readonly letters: ReadonlyMap<PlainDate, PlainDate>;
}

export interface MeetingFrame {
  readonly heldOn: PlainDate;
  /** Units with somebody at the table. */
  readonly unitIds: readonly string[];
  /** By case. */
  readonly items: ReadonlyMap<string, ItemFrame>;
}

interface ItemFrame {
  /** Units that left the room for it. */
  readonly outside: readonly string[];
  readonly openedAt: string | null;
}

/** What a case is read against. */
export interface HistoryFrame {
  readonly today: PlainDate;
  readonly meetings: ReadonlyMap<PlainDate, MeetingFrame>;
  /** The day a later case of the same child was raised, by the earlier case. */
  readonly backOn: ReadonlyMap<string, PlainDate>;
  /** The first case of the child, by case; none for a case that names no earlier one. */
  readonly childOf: ReadonlyMap<string, string>;
  readonly principalOf: ReadonlyMap<string, Principal | null>;
  readonly absenceConcernIds: ReadonlySet<string>;
  /** How soon the family is to be told what was agreed. */
  readonly familyAnswerDays: number;
}
