import { solve } from 'yalps';
import type { Constraint } from 'yalps';
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

/**
 * Whole numbers that fit all that is known, with one of them as small or as large as it can be; null if none are found,
 * which counts as none there are. Branch and cut over the simplex method (yalps). Unknowns are counted from their least
 * value; one with a gap has a switch of its own that says on which side of the gap it is.
 */
export function extreme(
  { unknowns, equations }: Component,
  { least, most, isGapped }: Bounds,
  aim: Aim,
): Map<number, number> | null {
  const hasGap = (unknown: number): boolean => isGapped[unknown] === true && least[unknown] === 0;
  const from = (unknown: number): number =>
    isGapped[unknown] === true && !hasGap(unknown)
      ? Math.max(smallest, least[unknown] ?? 0)
      : (least[unknown] ?? 0);
  const room = (unknown: number): number => (most[unknown] ?? 0) - from(unknown);
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  for (const unknown of unknowns) {
    const terms = new Map([[`most ${unknown}`, 1]]);
    if (unknown === aim.unknown) terms.set('aim', 1);
    variables.set(`${unknown}`, terms);
    constraints.set(`most ${unknown}`, { max: hasGap(unknown) ? 0 : room(unknown) });
    if (!hasGap(unknown)) continue;
    terms.set(`gap ${unknown}`, 1);
    constraints.set(`gap ${unknown}`, { min: 0 });
    variables.set(
      `switch ${unknown}`,
      new Map([
        [`most ${unknown}`, -room(unknown)],
        [`gap ${unknown}`, -smallest],
      ]),
    );
  }
  for (const [n, equation] of equations.entries()) {
    constraints.set(`sum ${n}`, {
      equal: -equation.reduce((sum, [unknown, sign]) => sum + sign * from(unknown), 0),
    });
    for (const [unknown, sign] of equation) variables.get(`${unknown}`)?.set(`sum ${n}`, sign);
  }
  const binaries = unknowns.filter(hasGap).map((unknown) => `switch ${unknown}`);
  const { status, variables: found } = solve(
    {
      direction: aim.direction,
      objective: 'aim',
      constraints,
      variables,
      integers: unknowns.map(String),
      binaries,
    },
    { includeZeroVariables: true },
  );
  if (status !== 'optimal') return null;
  const values = new Map(found);
  return new Map(
    unknowns.map((unknown) => [unknown, Math.round(from(unknown) + (values.get(`${unknown}`) ?? 0))]),
  );
}
