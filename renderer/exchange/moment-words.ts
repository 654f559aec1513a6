import { dayOf } from '../../domain/kernel/plain-date.ts';
import type { Translate } from '../text/t.ts';
import { clock, shortDay } from '../text/dates.ts';

/** "tis 24 nov 14.05", or that it has never been. */
export const momentWords = (at: string | null, t: Translate): string =>
  at === null ? t('exchange.never') : `${shortDay(dayOf(Date.parse(at)))} ${clock(at)}`;
