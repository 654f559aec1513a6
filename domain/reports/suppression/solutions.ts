import { isPossible } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import type { Component } from './integer-programme.ts';
import type { LinearSystem } from './linear-system.ts';

/** A whole number for each unknown there is, as far as one has been found. */
type Values = readonly (number | undefined)[];

function fits(values: Values, { unknowns, equations }: Component, bounds: Bounds): boolean {
  const isIn = (unknown: number): boolean => isPossible(bounds, unknown, values[unknown]);
  return (
    unknowns.every(isIn) &&
    equations.every(
      (equation) =>
        equation.every(([unknown]) => isIn(unknown)) &&
        equation.reduce((sum, [unknown, sign]) => sum + sign * (values[unknown] ?? 0), 0) === 0,
    )
  );
}

/**
 * Solutions that have been found. Where a little more has been withheld since, most of them still fit, and need not be
 * looked for again.
 */
export function solutionsFound({ size }: LinearSystem) {
  const found: { readonly unknown: number; readonly values: Values }[] = [];
  let latest: Values = Array.from({ length: size });
  return {
    /** @param solution of everything that hangs together with its first unknown */
    keep(solution: ReadonlyMap<number, number>, { least, most }: Bounds): void {
      latest = latest.map(
        (value, unknown) =>
          solution.get(unknown) ?? (least[unknown] === most[unknown] ? least[unknown] : value),
      );
      const [unknown = 0] = solution.keys();
      found.push({ unknown, values: latest });
    },
    fitting(component: Component, bounds: Bounds): Values[] {
      const members = new Set(component.unknowns);
      return found
        .filter(({ unknown, values }) => members.has(unknown) && fits(values, component, bounds))
        .map(({ values }) => values);
    },
  };
}

export type SolutionsFound = ReturnType<typeof solutionsFound>;
