import type { Figure } from '../report-table.ts';
import type { Equation, LinearSystem } from './linear-system.ts';
import type { NamedCount } from './named-counts.ts';

/** Below this many, somebody could be recognised (`domain.md` §4.4). */
export const smallest = 5;
/** More than any report counts: an unknown that nothing is known of. */
const ceiling = 10_000;

/** What is known of each unknown: the least and the most it can be. */
export interface Bounds {
  readonly least: number[];
  readonly most: number[];
  /** Withheld though not small: nothing, or five and more. */
  readonly isGapped: boolean[];
}

export const unbounded = ({ size }: LinearSystem): Bounds => ({
  least: Array.from({ length: size }, () => 0),
  most: Array.from({ length: size }, () => ceiling),
  isGapped: Array.from({ length: size }, () => false),
});

const rangeOf = (figure: Figure): readonly [number, number] => {
  if (typeof figure === 'number') return [figure, figure];
  return figure === '<5' ? [1, smallest - 1] : [0, ceiling];
};

/** A withheld mark tells more than it seems: had the number been small, the mark would mostly have been another. */
export function learn(
  { least, most, isGapped }: Bounds,
  unknown: number,
  { figure, isOpen }: NamedCount,
): void {
  if (figure === null) return;
  const [from, to] = rangeOf(figure);
  least[unknown] = Math.max(least[unknown] ?? 0, from);
  most[unknown] = Math.min(most[unknown] ?? ceiling, to);
  if (figure === '..' && !isOpen) isGapped[unknown] = true;
}

export function isPossible(
  { least, most, isGapped }: Bounds,
  unknown: number,
  value: number | undefined,
): value is number {
  if (value === undefined || value < (least[unknown] ?? 0) || value > (most[unknown] ?? 0)) return false;
  return isGapped[unknown] !== true || value === 0 || value >= smallest;
}

function closeGap({ least, most, isGapped }: Bounds, unknown: number): void {
  if (isGapped[unknown] !== true) return;
  if ((least[unknown] ?? 0) > 0) least[unknown] = Math.max(least[unknown] ?? 0, smallest);
  if ((most[unknown] ?? 0) < smallest) most[unknown] = 0;
}

/** One equation's bearing on its unknowns: each is what the others leave. The unknowns of which it told something. */
function narrowBy(equation: Equation, bounds: Bounds): number[] {
  const { least, most } = bounds;
  const low = ([unknown, sign]: Equation[number]): number =>
    sign * ((sign === 1 ? least : most)[unknown] ?? 0);
  const high = ([unknown, sign]: Equation[number]): number =>
    sign * ((sign === 1 ? most : least)[unknown] ?? 0);
  const lowest = equation.reduce((sum, term) => sum + low(term), 0);
  const highest = equation.reduce((sum, term) => sum + high(term), 0);
  const narrowed = equation.map((term): readonly [number, number] =>
    term[1] === 1 ? [high(term) - highest, low(term) - lowest] : [lowest - low(term), highest - high(term)],
  );
  return equation.flatMap(([unknown], n) => {
    const [from = 0, to = ceiling] = narrowed[n] ?? [];
    const [before, after] = [least[unknown] ?? 0, most[unknown] ?? ceiling];
    least[unknown] = Math.max(before, from);
    most[unknown] = Math.min(after, to);
    closeGap(bounds, unknown);
    return least[unknown] === before && most[unknown] === after ? [] : [unknown];
  });
}

const rounds = 50;

/** Follows every equation until nothing more is learnt. Returns an unknown about which figures disagree, or null. */
export function narrow({ equations }: LinearSystem, bounds: Bounds): number | null {
  const { least, most } = bounds;
  for (let round = 0; round < rounds; round += 1) {
    let hasLearnt = false;
    for (const equation of equations) {
      const learnt = narrowBy(equation, bounds);
      const crossed = learnt.find((unknown) => (least[unknown] ?? 0) > (most[unknown] ?? 0));
      if (crossed !== undefined) return crossed;
      hasLearnt ||= learnt.length > 0;
    }
    if (!hasLearnt) break;
  }
  return null;
}
