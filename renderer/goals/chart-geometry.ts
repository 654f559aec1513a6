import { daysBetween } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';

export const chart = { width: 360, height: 132, left: 34, right: 92, top: 10, bottom: 26, pad: 10 } as const;

/** Where a day lies across the chart; a single day lies in the middle. */
export function placeDays(days: readonly PlainDate[]): (day: PlainDate) => number {
  const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
  const inner = chart.width - chart.left - chart.right - 2 * chart.pad;
  const span = from === to ? 0 : daysBetween(from, to);
  return (day) => chart.left + chart.pad + (span === 0 ? inner / 2 : (daysBetween(from, day) / span) * inner);
}

/** Where a value lies; what is better lies higher, also on scales where fewer is better. */
export function placeValues({
  min,
  max,
  better,
}: {
  readonly min: number;
  readonly max: number;
  readonly better: 'higher' | 'lower';
}): (value: number) => number {
  const inner = chart.height - chart.top - chart.bottom;
  return (value) => {
    const share = (value - min) / (max - min);
    return chart.top + (better === 'higher' ? 1 - share : share) * inner;
  };
}

/** Labels beside the ends of their lines, moved apart so that none covers another. @param gap in units of the chart */
export function spread(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((left, right) => left.at - right.at);
  const places = new Map<number, number>();
  let lowest = -Infinity;
  for (const { at, index } of order) {
    lowest = Math.max(at, lowest + gap);
    places.set(index, lowest);
  }
  const over = lowest - (chart.height - chart.bottom);
  return wanted.map((_at, index) => (places.get(index) ?? 0) - Math.max(0, over));
}
