import { smallest } from './bounds.ts';
import type { LinearSystem } from './linear-system.ts';

/** A number that may still be withheld. */
export interface Hideable {
  readonly value: number;
  readonly isTotal: boolean;
}

/**
 * In which order numbers go: cells before totals, and nothing last, since a withheld nothing hides little. Of cells the
 * smallest that leaves three values to any small one beside it, which a number of at least seven does alone.
 */
function costOf({ value, isTotal }: Hideable): number {
  const size = value >= smallest + 2 ? value : 1_000_000 - value;
  return size + (isTotal ? 10_000_000 : 0) + (value === 0 ? 100_000_000 : 0);
}

/**
 * The number to withhold next, among the nearest to what is told; undefined where none is left that would help.
 * @param isPrinted Whether a number stands in print for good: what lies behind it is not told by it.
 */
export function nextToHide(
  { equations }: LinearSystem,
  told: readonly number[],
  hideable: ReadonlyMap<number, Hideable>,
  isPrinted: (unknown: number) => boolean,
): number | undefined {
  const reached = new Set(told);
  for (let size = 0; size < reached.size;) {
    const [cheapest] = [...reached]
      .flatMap((unknown) => {
        const found = hideable.get(unknown);
        return found === undefined ? [] : [{ unknown, cost: costOf(found) }];
      })
      .sort((a, b) => a.cost - b.cost);
    if (cheapest !== undefined) return cheapest.unknown;
    size = reached.size;
    const leads = new Set([...reached].filter((unknown) => told.includes(unknown) || !isPrinted(unknown)));
    for (const equation of equations)
      if (equation.some(([unknown]) => leads.has(unknown)))
        for (const [unknown] of equation) reached.add(unknown);
  }
  return undefined;
}
