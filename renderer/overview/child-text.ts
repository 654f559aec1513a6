import type { Translate } from '../text/t.ts';

/** First name and age, as far as the list may say them. */
export const childText = (
  { name, age }: { readonly name: string | null; readonly age: number | null },
  t: Translate,
): string =>
  [name, age === null ? null : t('overview.age', { count: age })]
    .filter((part) => part !== null && part !== '')
    .join(', ');
