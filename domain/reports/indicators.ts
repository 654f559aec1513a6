import { agreements } from './agreements.ts';
import { effect } from './effect.ts';
import { fixedTime } from './fixed-time.ts';
import type { Indicator, IndicatorId } from './indicator.ts';
import { plan } from './plan.ts';
import { reach } from './reach.ts';
import { route } from './route.ts';
import { voice } from './voice.ts';

/** The catalogue of `domain.md` §4.3. */
export const indicators: readonly Indicator[] = [
  ...reach,
  ...route,
  ...agreements,
  ...fixedTime,
  ...effect,
  ...voice,
  ...plan,
];

/** The eight of the first page, which are compared with the period before. */
export const headlines = [
  'A1',
  'A5',
  'B4',
  'C2',
  'D1',
  'E1',
  'E3',
  'F1',
] as const satisfies readonly IndicatorId[];
const headlineIds: ReadonlySet<IndicatorId> = new Set(headlines);
export const isHeadline = (id: IndicatorId): boolean => headlineIds.has(id);
