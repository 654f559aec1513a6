import type { Missing } from '../../domain/missing/missing-rules.ts';
import { withYear } from '../text/dates.ts';
import type { Translate } from '../text/t.ts';

/** What is missing, in a sentence with its day. */
export const missingText = ({ kind, on, count }: Missing, t: Translate): string =>
  t(`missing.${kind}`, { count, day: on === null ? '' : withYear(on) });
