import { z } from 'zod';
import { PlainDate } from '../kernel/plain-date.ts';
import { countedSince } from './definitions.ts';
import { figureKinds, placedFigures } from './placed-figures.ts';
import type { PlacedFigure } from './placed-figures.ts';
import { Figure } from './report-table.ts';
import type { Frozen } from './suppression/older-definitions.ts';

/** A figure of the same name, kind and days that another report of the period tells otherwise. */
export const Changed = z.object({
  name: z.string(),
  kind: z.enum(figureKinds),
  window: z.object({ from: PlainDate, to: PlainDate }),
  before: Figure,
  after: Figure,
});
export type Changed = z.infer<typeof Changed>;

const keyOf = ({ name, kind, window }: PlacedFigure): string =>
  [name, kind, window.from, window.to].join(' ');

/**
 * What a later report of a period says otherwise, in its order; what is only in one of them is no change, nor what the
 * two count by different definitions.
 */
export function changesBetween(before: Frozen, after: Frozen): Changed[] {
  const oldest = Math.min(before.definitions, after.definitions);
  const isSameMeasure = ({ id }: PlacedFigure): boolean =>
    before.definitions === after.definitions || countedSince(id) <= oldest;
  const known = new Map(placedFigures(before.released).map((one) => [keyOf(one), one.figure]));
  return placedFigures(after.released)
    .filter(isSameMeasure)
    .flatMap((one) => {
      const earlier = known.get(keyOf(one));
      const { name, kind, window, figure } = one;
      return earlier === undefined || earlier === figure
        ? []
        : [{ name, kind, window, before: earlier, after: figure }];
    });
}
