import { smallest } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import type { Equation } from './linear-system.ts';

/** Unknowns that hang together, and every equation between them. */
export interface Component {
  readonly unknowns: readonly number[];
  readonly equations: readonly Equation[];
}

export interface Aim {
  readonly unknown: number;
  readonly direction: 'minimize' | 'maximize';
}

/** A whole number from one bound to the other; a semi-integer one may also be nothing. */
export interface Column {
  readonly lower: number;
  readonly upper: number;
  readonly isSemi: boolean;
}

/** Find whole numbers, one for each column, whose weighted sum in every row is `sum`, with one as extreme as it can be. */
export interface IntegerProgramme {
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly terms: readonly Term[]; readonly sum: number }[];
  readonly aim: { readonly column: number; readonly direction: Aim['direction'] };
}
type Term = readonly [column: number, weight: number];

/** Returns a number for each column, null where there are none. */
export type Optimizer = (programme: IntegerProgramme) => readonly number[] | null;

function columnOf({ least, most, isGapped }: Bounds, unknown: number): Column {
  const [from, to] = [least[unknown] ?? 0, most[unknown] ?? 0];
  if (isGapped[unknown] !== true) return { lower: from, upper: to, isSemi: false };
  if (to < smallest) return { lower: 0, upper: 0, isSemi: false };
  return { lower: Math.max(smallest, from), upper: to, isSemi: from === 0 };
}

/** Whole numbers that fit all that is known, with one of them as small or as large as it can be; null if there are none. */
export function extreme(
  { unknowns, equations }: Component,
  bounds: Bounds,
  { unknown, direction }: Aim,
  optimize: Optimizer,
): Map<number, number> | null {
  const columnAt = new Map(unknowns.map((one, n) => [one, n]));
  const rows = equations.map((equation) => {
    const open = equation.flatMap(([one, sign]): Term[] => {
      const column = columnAt.get(one);
      return column === undefined ? [] : [[column, sign]];
    });
    const settled = equation.filter(([one]) => !columnAt.has(one));
    return {
      terms: open,
      sum: -settled.reduce((sum, [one, sign]) => sum + sign * (bounds.least[one] ?? 0), 0),
    };
  });
  const found = optimize({
    columns: unknowns.map((one) => columnOf(bounds, one)),
    rows,
    aim: { column: columnAt.get(unknown) ?? 0, direction },
  });
  return found === null ? null : new Map(unknowns.map((one, n) => [one, found[n] ?? 0]));
}
