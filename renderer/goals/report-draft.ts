import type { followUpPeople, reportStates } from '../../domain/goals/goals.ts';
import type { Rating } from '../../domain/goals/goals.ts';
import type { ApiInput } from '../api/call.ts';

/** How a child's words can be known. */
export const knownWays = ['expressedDirectly', 'viaTrustedAdult', 'ascertainedOtherwise'] as const;

export type Rated = Pick<Rating, 'scale' | 'goalId' | 'respondent' | 'value'>;

/** A report as it is being written. */
export type ReportDraft = {
  /** Which follow-up; null for the first that is due. */
  decisionId: string | null;
  state: (typeof reportStates)[number];
  because: string;
  way: (typeof knownWays)[number] | null;
  words: string;
  nextStep: string;
  present: (typeof followUpPeople)[number][];
  rated: Rated[];
};

export const emptyReport: ReportDraft = {
  decisionId: null,
  state: 'ongoing',
  because: '',
  way: null,
  words: '',
  nextStep: '',
  present: [],
  rated: [],
};

/** The same thing rated by the same respondent. */
export const isSame = (one: Omit<Rated, 'value'>, other: Omit<Rated, 'value'>): boolean =>
  one.scale === other.scale && one.goalId === other.goalId && one.respondent === other.respondent;

/** The report as the core takes it. */
export const toReport = (
  caseId: string,
  decisionId: string,
  { state, because, way, words, nextStep, present, rated }: ReportDraft,
): ApiInput<'goals.report'> => ({
  caseId,
  decisionId,
  state,
  because,
  childSaid: way === null ? null : { state: way, words },
  nextStep,
  present,
  ratings: rated,
});
