import type { Violation } from '../kernel/errors.ts';
import type { LetterReceiver } from '../letters/letter-rules.ts';
import type { Closing, FamilyAnswer } from './closures.ts';

/** A case that the team closes says how the goals went; a contact that remains says who. */
export function checkClosing(type: string, closing: Closing | undefined): Violation[] {
  const violations: Violation[] = [];
  if (type === 'close' && (closing?.goals ?? null) === null)
    violations.push({ rule: 'closure.goals', field: 'closingGoals' });
  const isNobody = closing?.contacts.some(({ unitId, who }) => unitId === null && who === '') === true;
  return isNobody ? [...violations, { rule: 'closure.contact', field: 'closingContacts' }] : violations;
}

/** Answers, or why there are none: never both and never neither. That nobody has asked needs a reason in words. */
export function checkFamilyAnswer({
  answers,
  unasked,
}: Pick<FamilyAnswer, 'answers' | 'unasked'>): Violation[] {
  if ((answers === null) === (unasked === null)) return [{ rule: 'closure.answer', field: 'answers' }];
  return unasked?.reason === 'notAsked' && unasked.why === '' ? [{ rule: 'closure.why', field: 'why' }] : [];
}

interface Written {
  readonly body: FamilyAnswer;
}

/** What each has said last about one closure. @param answers in the order they were written */
export const latestAnswers = <A extends Written>(
  answers: readonly A[],
  decisionId: string | null,
): ReadonlyMap<LetterReceiver, A> =>
  new Map(
    answers.filter(({ body }) => body.decisionId === decisionId).map((answer) => [answer.body.by, answer]),
  );
