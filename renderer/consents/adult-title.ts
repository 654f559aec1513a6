import type { ConsentView } from './consent-view.ts';

type Adult = NonNullable<ConsentView['standing']['adult']>;

/** The sentence about the 18th birthday: known, asked for before the year that ends the consent, or after. */
export function adultTitle({
  isKnown,
  days,
}: Adult): 'consents.adult.known' | 'consents.adult.ask' | 'consents.adult.asked' {
  if (isKnown) return 'consents.adult.known';
  return days > 0 ? 'consents.adult.ask' : 'consents.adult.asked';
}
