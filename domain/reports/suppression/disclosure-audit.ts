import type { Steps } from '../../kernel/steps.ts';
import { narrow, smallest } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { openComponents } from './components.ts';
import { extreme } from './integer-programme.ts';
import type { Component, Optimizer } from './integer-programme.ts';
import type { Equation, LinearSystem } from './linear-system.ts';
import { solutionsFound } from './solutions.ts';
import type { SolutionsFound } from './solutions.ts';

/** So many values must stay possible of what is not printed. */
const enough = 3;

/** What whoever has all reports knows. */
export interface Told {
  readonly bounds: Bounds;
  /** Withheld in print, so that nobody may work it out, however large. */
  readonly isHidden: (unknown: number) => boolean;
  /** Tells of nobody. */
  readonly isHarmless: (unknown: number) => boolean;
}

const isSettled = ({ least, most }: Bounds, unknown: number): boolean => least[unknown] === most[unknown];
const isSmall = (value: number): boolean => value > 0 && value < smallest;

/** A solution tells of every unknown in it, so that few have to be asked for. A step for each unknown. */
function* toldIn(
  component: Component,
  { bounds, isHidden, isHarmless }: Told,
  optimize: Optimizer,
  solutions: SolutionsFound,
): Steps<null, number | null> {
  const fitting = solutions.fitting(component, bounds);
  const seen = new Map(
    component.unknowns.map((unknown) => [
      unknown,
      new Set(fitting.flatMap((values) => values[unknown] ?? [])),
    ]),
  );
  const look = (unknown: number, direction: 'minimize' | 'maximize', within = bounds): boolean => {
    const solution = extreme(component, within, { unknown, direction }, optimize);
    if (solution === null) return false;
    for (const [other, value] of solution) seen.get(other)?.add(value);
    solutions.keep(solution, bounds);
    return true;
  };
  for (const unknown of component.unknowns) {
    const values = seen.get(unknown) ?? new Set();
    if (values.size >= enough || isHarmless(unknown)) continue;
    if (!isHidden(unknown) && (bounds.least[unknown] ?? 0) >= smallest) continue;
    yield null;
    if (!look(unknown, 'minimize')) return unknown;
    if (values.size < enough) look(unknown, 'maximize');
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (values.size < enough && high - low >= enough - 1) {
      const between = {
        ...bounds,
        least: bounds.least.with(unknown, low + 1),
        most: bounds.most.with(unknown, high - 1),
      };
      look(unknown, 'minimize', between);
    }
    if (values.size < enough && (isHidden(unknown) || [...values].some(isSmall))) return unknown;
  }
  return null;
}

/** Cells that are withheld one by one and known together: fewer than five, and exactly how many. */
function isToldTogether(equation: Equation, { bounds, isHarmless }: Told): boolean {
  const open = equation.filter(([unknown]) => !isSettled(bounds, unknown));
  const rest = equation.reduce(
    (sum, [unknown, sign]) => (isSettled(bounds, unknown) ? sum + sign * (bounds.least[unknown] ?? 0) : sum),
    0,
  );
  return (
    open.length > 1 &&
    open.every(([unknown, sign]) => sign === open[0]?.[1] && !isHarmless(unknown)) &&
    isSmall(Math.abs(rest))
  );
}

function snapshot({ unknowns, equations }: Component, { bounds, isHidden, isHarmless }: Told): string {
  const { least, most, isGapped } = bounds;
  return JSON.stringify([
    unknowns.map((one) => [one, least[one], most[one], isGapped[one], isHidden(one), isHarmless(one)]),
    equations.map((equation) => equation.map(([one]) => (isSettled(bounds, one) ? least[one] : null))),
  ]);
}

/**
 * What somebody can work out who knows every report and the rules, by integer programming over all that is printed:
 * Fischetti and Salazar-González, "Models and algorithms for the 2-dimensional cell suppression problem in statistical
 * disclosure control" (Mathematical Programming 84, 1999); Hundepool et al., "Statistical Disclosure Control" (Wiley,
 * 2012). Returns the first unknowns about which too much is told, none when there are none: every other unknown keeps at
 * least three possible values, or is known to be nothing or at least five, where it may be known.
 *
 * The function that is returned remembers what it has found in parts that have not changed since. A part about which
 * nothing new is printed is passed: it tells what it has told.
 */
export function disclosureAudit(system: LinearSystem, inPrint: Told, optimize: Optimizer) {
  const passed = openComponents(system, inPrint.bounds).map((part) => snapshot(part, inPrint));
  const solutions = solutionsFound(system);
  const memory = new Map<string, number | null>(passed.map((key) => [key, null]));
  function* toldInPart(part: Component, told: Told): Steps<null, number | null> {
    const key = snapshot(part, told);
    const known = memory.get(key);
    const found = known === undefined ? yield* toldIn(part, told, optimize, solutions) : known;
    memory.set(key, found);
    return found;
  }
  return function* audit(told: Told): Steps<null, readonly number[]> {
    const { bounds, isHidden, isHarmless } = told;
    const crossed = narrow(system, bounds);
    if (crossed !== null) return [crossed];
    const single = bounds.least.findIndex(
      (value, unknown) =>
        isSettled(bounds, unknown) && !isHarmless(unknown) && (isHidden(unknown) || isSmall(value)),
    );
    if (single !== -1) return [single];
    const together = system.equations.find((equation) => isToldTogether(equation, told));
    if (together !== undefined) return together.map(([unknown]) => unknown);
    for (const part of openComponents(system, bounds)) {
      const unknown = yield* toldInPart(part, told);
      if (unknown !== null) return [unknown];
    }
    return [];
  };
}
