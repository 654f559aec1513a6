import { addDays } from '../../kernel/plain-date.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Window } from './named-counts.ts';

export const isWithin = (inner: Window, outer: Window): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
export const isOverlapping = (a: Window, b: Window): boolean => a.from <= b.to && b.from <= a.to;
export const isSame = (a: Window, b: Window): boolean => a.from === b.from && a.to === b.to;

/** The pieces that windows cut each other into: what differs between any two of them is a sum of such. */
export function piecesOf(windows: readonly Window[]): Window[] {
  const cuts = [...new Set(windows.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
  return cuts
    .slice(1)
    .map((cut, n) => ({ from: cuts[n] ?? cut, to: addDays(cut, -1) }))
    .filter((piece) => windows.some((window) => isWithin(piece, window)));
}

/** Every way in which shorter windows, end to end, fill a longer one. */
export function tilings(whole: Window, windows: readonly Window[]): Window[][] {
  const fill = (from: PlainDate): Window[][] =>
    from > whole.to
      ? [[]]
      : windows
          .filter((tile) => tile.from === from && tile.to <= whole.to && !isSame(tile, whole))
          .flatMap((tile) => fill(addDays(tile.to, 1)).map((tiles) => [tile, ...tiles]));
  return fill(whole.from);
}
