/**
 * Somebody with the printed reports, a pencil and patience: tries whole numbers in every place that is withheld, and
 * sees which fit everywhere. Written apart from the release; nothing is shared but the printed marks.
 */
import type { Figure } from '../../domain/reports/report-table.ts';

/** The values that each place could still have. */
type Domains = readonly (readonly number[])[];
type Sum = readonly (readonly [place: number, sign: number])[];

/** What every sum leaves of every place, over and over; null if nothing is left of one. */
function crossOut(domains: Domains, sums: readonly Sum[]): Domains | null {
  const left = domains.map((values) => [...values]);
  const least = (place: number): number => left[place]?.[0] ?? 0;
  const most = (place: number): number => left[place]?.at(-1) ?? 0;
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const sum of sums)
      for (const [place, sign] of sum) {
        const others = sum.filter(([other]) => other !== place);
        const low = others.reduce(
          (total, [other, s]) => total + (s > 0 ? s * least(other) : s * most(other)),
          0,
        );
        const high = others.reduce(
          (total, [other, s]) => total + (s > 0 ? s * most(other) : s * least(other)),
          0,
        );
        const fits = (left[place] ?? []).filter(
          (value) => sign * value + low <= 0 && sign * value + high >= 0,
        );
        if (fits.length === 0) return null;
        if (fits.length < (left[place] ?? []).length) {
          left[place] = fits;
          hasChanged = true;
        }
      }
  }
  return left;
}

/** How many times numbers are tried before a place is given up. */
const patience = 3_000;

/** Numbers that fit everywhere, null if there are none, undefined if patience came to an end. */
function findFit(
  domains: Domains,
  sums: readonly Sum[],
  tries = { left: patience },
): readonly number[] | null | undefined {
  tries.left -= 1;
  if (tries.left < 0) return undefined;
  const left = crossOut(domains, sums);
  if (left === null) return null;
  const open = [...left.keys()].filter((place) => (left[place] ?? []).length > 1);
  const [next] = open.sort((a, b) => (left[a] ?? []).length - (left[b] ?? []).length);
  if (next === undefined) return left.map(([value = 0]) => value);
  for (const value of left[next] ?? []) {
    const found = findFit(left.with(next, [value]), sums, tries);
    if (found !== null) return found;
  }
  return null;
}

const enough = 3;

/** Up to three values for each place, found by trying one that has not been seen yet until none is left. */
function tryOut(domains: Domains, sums: readonly Sum[]): Set<number>[] | null {
  const seen = domains.map(() => new Set<number>());
  const note = (fit: readonly number[]): void => {
    for (const [place, value] of fit.entries()) seen[place]?.add(value);
  };
  const first = findFit(domains, sums);
  if (first === null) return null;
  note(first ?? []);
  for (const [place, values] of domains.entries())
    for (const value of values) {
      if ((seen[place]?.size ?? 0) >= enough || seen[place]?.has(value) === true) continue;
      const fit = findFit(domains.with(place, [value]), sums);
      // What has been given up has not been ruled out.
      if (fit === undefined) seen[place]?.add(value);
      else note(fit ?? []);
    }
  return seen;
}

export interface Puzzle {
  /** A place is known by its name. `isOpen`: the mark does not even say that the number is not small. */
  readonly learn: (place: string, figure: Figure | null, isOpen?: boolean) => void;
  /** The wholes come to the same as the parts. */
  readonly sum: (wholes: readonly string[], parts: readonly string[]) => void;
  /** At least three possible values of each place, or all that there are; null if nothing fits. */
  readonly solve: () => ReadonlyMap<string, ReadonlySet<number>> | null;
}

/** @param largest No count is larger than the attacker cares to try. */
export function puzzle(largest: number): Puzzle {
  const places = new Map<string, number[]>();
  const sums: (readonly (readonly [string, number])[])[] = [];
  const valuesOf = (place: string): number[] => {
    const known = places.get(place) ?? Array.from({ length: largest + 1 }, (_, value) => value);
    places.set(place, known);
    return known;
  };
  const fits = (figure: Figure | null, isOpen: boolean, value: number): boolean => {
    if (typeof figure === 'number') return value === figure;
    if (figure === '<5') return value >= 1 && value <= 4;
    return figure !== '..' || isOpen || value === 0 || value >= 5;
  };
  return {
    learn: (place, figure, isOpen = false) => {
      places.set(
        place,
        valuesOf(place).filter((value) => fits(figure, isOpen, value)),
      );
    },
    sum: (wholes, parts) => {
      for (const place of [...wholes, ...parts]) valuesOf(place);
      sums.push([
        ...wholes.map((place) => [place, 1] as const),
        ...parts.map((place) => [place, -1] as const),
      ]);
    },
    solve: () => {
      const names = [...places.keys()];
      const found = tryOut(
        [...places.values()],
        sums.map((sum) => sum.map(([place, sign]) => [names.indexOf(place), sign] as const)),
      );
      return found === null ? null : new Map(names.map((name, n) => [name, found[n] ?? new Set()]));
    },
  };
}

/** How often somebody is in more than one place tells of nobody. */
export const SEVERAL = 'several';

/** Places of which too much is known: a small number among fewer than three that fit. */
export const workedOut = (found: ReadonlyMap<string, ReadonlySet<number>>): string[] =>
  [...found].flatMap(([place, values]) =>
    !place.startsWith(SEVERAL) && values.size < enough && [...values].some((value) => value > 0 && value < 5)
      ? [`${place}: ${[...values].join(' or ')}`]
      : [],
  );
