import type { PlainDate } from '../kernel/plain-date.ts';
import { answerStatus } from './consent-basis.ts';
import { consentOn, coverageOf } from './consent-rules.ts';
import type { Category, ConsentFacts } from './consent-rules.ts';

/**
 * What a unit was once let know of and is let know no more because somebody has said so: by a withdrawal, by a no, or
 * by a later consent that is narrower. What has come to its end by its day alone nobody has taken back.
 */
export function takenBack(unitId: string, facts: ConsentFacts, today: PlainDate): Category[] {
  const { state, categories } = coverageOf(unitId, facts, today, 0);
  const { status } = consentOn(facts, today);
  const isSaid = state === 'withdrawn' || status === 'refused' || (status === 'valid' && state !== 'expired');
  if (!isSaid) return [];
  const given = facts.consents.filter(({ body }) => answerStatus(body, facts) === 'valid');
  const once = given.flatMap(({ body }) => body.scope.filter((row) => row.unitId === unitId));
  const lost = once.flatMap((row) => row.categories).filter((category) => !categories.includes(category));
  return [...new Set(lost)];
}
