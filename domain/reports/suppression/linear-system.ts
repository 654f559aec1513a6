import { isOfNobody } from '../report-table.ts';
import { isSame, isWithin, tilings } from './day-spans.ts';
import type { Sum } from './known-sums.ts';
import type { NamedCount, Window } from './named-counts.ts';
import { timelineOf } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** Signed unknowns that add up to nothing: wholes, less their parts. */
export type Equation = readonly (readonly [unknown: number, sign: 1 | -1])[];

/** All that is printed or follows from it: unknown whole numbers, none below nothing, and what ties them together. */
export interface LinearSystem {
  /** How many unknowns there are; they are numbered from 0. */
  readonly size: number;
  readonly equations: readonly Equation[];
  readonly unknownOf: (name: string, window: Window) => number;
  /** Unknowns that tell of nobody: how often somebody stands in several windows, or in several cells. */
  readonly harmless: ReadonlySet<number>;
}

const keyOf = (name: string, { from, to }: Window): string => `${name} ${from} ${to}`;

function numbering({ overTimeOf, piecesIn }: Timeline) {
  const numbers = new Map<string, number>();
  const equations = new Map<string, Equation>();
  const number = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const tie = (wholes: readonly number[], parts: readonly number[]): void => {
    equations.set(`${wholes.join(' ')} = ${parts.join(' ')}`, [
      ...wholes.map((whole) => [whole, 1] as const),
      ...parts.map((part) => [part, -1] as const),
    ]);
  };
  const unknownOf = (name: string, window: Window): number => {
    const key = keyOf(name, window);
    const known = numbers.get(key);
    // It has been tied to its pieces, or is one of them and falls into nothing.
    if (known !== undefined) return known;
    const unknown = number(key);
    const pieces = overTimeOf(name) === 'adds' ? piecesIn(name, window) : [];
    if (pieces.length > 1)
      tie(
        [unknown],
        pieces.map((piece) => number(keyOf(name, piece))),
      );
    return unknown;
  };
  return { numbers, equations, number, tie, unknownOf };
}

type Numbering = ReturnType<typeof numbering>;

/** What is between a window and a longer one that it lies in could be worked out, so it is guarded like a cell. */
function tieNested(name: string, windows: readonly Window[], { number, tie, unknownOf }: Numbering): void {
  for (const whole of windows)
    for (const part of windows.filter((other) => isWithin(other, whole) && !isSame(other, whole)))
      tie(
        [unknownOf(name, whole)],
        [unknownOf(name, part), number(`${keyOf(name, whole)} without ${keyOf(name, part)}`)],
      );
}

/** Where each child counts once, a window counts no more than its parts together. Returns how many are in several. */
function tieTiles(name: string, windows: readonly Window[], { number, tie, unknownOf }: Numbering): number[] {
  return windows.flatMap((whole) =>
    tilings(whole, windows).map((tiles) => {
      const several = number(`${keyOf(name, whole)} in several of ${tiles.map(({ to }) => to).join(' ')}`);
      tie(
        [unknownOf(name, whole), several],
        tiles.map((tile) => unknownOf(name, tile)),
      );
      return several;
    }),
  );
}

const distinct = (windows: readonly Window[]): Window[] =>
  windows.filter((window, n) => windows.findIndex((other) => isSame(window, other)) === n);

export function linearSystem(counts: readonly NamedCount[], sums: readonly Sum[]): LinearSystem {
  const timeline = timelineOf(counts, sums);
  const { overTimeOf, spansOf } = timeline;
  const numbers = numbering(timeline);
  const { tie, unknownOf } = numbers;
  for (const { name, window } of counts) unknownOf(name, window);
  for (const sum of sums)
    for (const span of spansOf(sum))
      tie(
        [unknownOf(sum.whole, span)],
        sum.parts.map((part) => unknownOf(part, span)),
      );
  const ofNobody = sums.flatMap((sum) =>
    [sum.whole, ...sum.parts]
      .filter(isOfNobody)
      .flatMap((name) => spansOf(sum).map((span) => unknownOf(name, span))),
  );
  const harmless = [...Map.groupBy(counts, ({ name }) => name)].flatMap(([name, told]) => {
    const windows = distinct(told.map(({ window }) => window));
    const overTime = overTimeOf(name);
    if (overTime !== 'changes') tieNested(name, windows, numbers);
    return overTime === 'grows' ? tieTiles(name, windows, numbers) : [];
  });
  return {
    size: numbers.numbers.size,
    equations: [...numbers.equations.values()],
    unknownOf,
    harmless: new Set([...ofNobody, ...harmless]),
  };
}
