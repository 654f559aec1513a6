import { ExperienceAnswers } from '../../domain/closures/closures.ts';
import type { ExperienceQuestion, FamilyAnswer, unaskedReasons } from '../../domain/closures/closures.ts';

type Given = Pick<FamilyAnswer, 'answers' | 'unasked'>;

/** The dialog's own state: answers as far as they have been given, kept while somebody looks at the other way. */
export interface AnswerForm {
  readonly answers: Partial<Record<ExperienceQuestion, ExperienceAnswers[ExperienceQuestion]>>;
  readonly unasked: (typeof unaskedReasons)[number] | null;
  readonly why: string;
}
type ExperienceAnswers = NonNullable<FamilyAnswer['answers']>;

export const formOf = (given: Given | null): AnswerForm => ({
  answers: given?.answers ?? {},
  unasked: given?.unasked?.reason ?? null,
  why: given?.unasked?.why ?? '',
});

export const answerOf = ({ answers, unasked, why }: AnswerForm): Given =>
  unasked === null
    ? { answers: ExperienceAnswers.parse(answers), unasked: null }
    : { answers: null, unasked: { reason: unasked, why: why.trim() } };

export const hasAll = ({ answers, unasked, why }: AnswerForm): boolean =>
  unasked === null
    ? ExperienceAnswers.safeParse(answers).success
    : unasked !== 'notAsked' || why.trim() !== '';
