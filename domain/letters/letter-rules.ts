import { adultFrom } from '../consents/consent-basis.ts';
import { youngPersonDecides } from '../consents/consent-rules.ts';
import type { ConsentFacts } from '../consents/consent-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { guardianKeys } from '../cases/cases.ts';

export const letterReceivers = [...guardianKeys, 'child'] as const;
export type LetterReceiver = (typeof letterReceivers)[number];

/** Nobody answers beside the child: from the 18th birthday, and while the young person decides without the guardians. */
export function answersAlone(facts: ConsentFacts, today: PlainDate): boolean {
  const adult = adultFrom(facts);
  return (adult !== null && today >= adult) || youngPersonDecides(facts);
}

/**
 * Whom a letter can be for: the guardians as custody has it, and always the child. While custody is unknown nobody
 * can say who a guardian is; from the 18th birthday there is none, and before it none for a young person who decides
 * alone.
 */
export function receiversOf(facts: ConsentFacts, today: PlainDate): LetterReceiver[] {
  if (answersAlone(facts, today)) return ['child'];
  if (facts.custody === 'joint') return [...letterReceivers];
  return facts.custody === 'sole' || facts.custody === 'courtAppointed' ? ['guardian1', 'child'] : ['child'];
}

/** From this age a child gets the letter of somebody who can read it alone. */
export const YOUNG_UNTIL = 12;
export const isYoung = (age: number | null): boolean => age !== null && age < YOUNG_UNTIL;

const report = /anmäl|far illa|farit illa|misshand|övergrepp/iu;

/**
 * Whether a text typed at the meeting may tell of a reported concern. Reports have no place in decisions and tasks;
 * where somebody wrote of one all the same, the text must not go home (`domain.md` §2.2, reporter secrecy). Rather
 * a harmless line too many left out: the screen says so, and somebody can say it in other words.
 */
export const mayTellOfReport = (text: string): boolean => report.test(text);
