import type { Translate } from '../text/t.ts';

/** What stands for a case on screen: its number, or that it is protected where the number is not told. */
export const caseLabel = (t: Translate, number: string): string =>
  number === '' ? t('protection.case') : number;
