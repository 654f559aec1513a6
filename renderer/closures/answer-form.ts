import { checkFamilyAnswer } from '../../domain/closures/closure-rules.ts';
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

/** What is said with it, or null while something is left to say. */
export function answerOf({ answers, unasked, why }: AnswerForm): Given | null {
  const given: Given =
    unasked === null
      ? { answers: ExperienceAnswers.safeParse(answers).data ?? null, unasked: null }
      : { answers: null, unasked: { reason: unasked, why: why.trim() } };
  return checkFamilyAnswer(given).length === 0 ? given : null;
}
