import { isWithin, piecesOf } from './day-spans.ts';
import { groupsOf } from './groups.ts';
import type { Sum } from './known-sums.ts';
import type { NamedCount, OverTime, Window } from './named-counts.ts';

const byTie: readonly OverTime[] = ['changes', 'grows', 'adds'];

const namesIn = ({ whole, parts }: Sum): readonly string[] => [whole, ...parts];

/** How each name's numbers hang together over time; where two parts of a report differ, the closer tie holds. */
function overTimes(counts: readonly NamedCount[], sums: readonly Sum[]): Map<string, OverTime> {
  const found = new Map<string, OverTime>();
  for (const { name, overTime } of counts) {
    const known = found.get(name);
    if (known === undefined || byTie.indexOf(overTime) > byTie.indexOf(known)) found.set(name, overTime);
  }
  for (const sum of sums) {
    const known = namesIn(sum).flatMap((name) => found.get(name) ?? []);
    const unsaid = sum.overTime ?? (known.every((tie) => tie === 'adds') ? 'adds' : 'changes');
    for (const name of namesIn(sum)) if (!found.has(name)) found.set(name, unsaid);
  }
  return found;
}

const keyOf = ({ from, to }: Window): string => `${from} ${to}`;

/**
 * Which names are not cut by days: all that hang together are told over the same days, and beside them at most one number
 * that is told over others, too. However that one falls on the days, they can be dealt out to fit, so that nothing is
 * learnt of them by it: new cases by quarter tell nothing of who raised those of the year.
 */
function uncut(counts: readonly NamedCount[], sums: readonly Sum[]): (name: string) => boolean {
  const told = Map.groupBy(counts, ({ name }) => name);
  const daysOf = (name: string): Set<string> =>
    new Set((told.get(name) ?? []).map(({ window }) => keyOf(window)));
  const single = new Set(sums.flatMap(namesIn).filter((name) => daysOf(name).size <= 1));
  const groupOf = groupsOf(
    sums.flatMap((sum) => {
      const [first = '', ...others] = namesIn(sum).filter((name) => single.has(name));
      return others.map((other) => [first, other] as const);
    }),
  );
  const around = new Map<string, Set<string>>();
  const days = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, group: string, what: readonly string[]): unknown =>
    map.set(group, new Set([...(map.get(group) ?? []), ...what]));
  for (const sum of sums) {
    const names = namesIn(sum);
    const [first] = names.filter((name) => single.has(name));
    if (first !== undefined)
      add(
        around,
        groupOf(first),
        names.filter((name) => !single.has(name)),
      );
  }
  for (const name of single) add(days, groupOf(name), [...daysOf(name)]);
  const most = (map: Map<string, Set<string>>, name: string): number => map.get(groupOf(name))?.size ?? 0;
  return (name) => single.has(name) && most(around, name) <= 1 && most(days, name) <= 1;
}

export interface Timeline {
  readonly overTimeOf: (name: string) => OverTime;
  /** The shortest spans of days that a count can be worked out for, within a window. */
  readonly piecesIn: (name: string, window: Window) => readonly Window[];
  /** Spans over which all names of a sum can be worked out. */
  readonly spansOf: (sum: Sum) => readonly Window[];
}

export function timelineOf(counts: readonly NamedCount[], sums: readonly Sum[]): Timeline {
  const ties = overTimes(counts, sums);
  const familyOf = groupsOf(sums.flatMap(({ whole, parts }) => parts.map((part) => [whole, part] as const)));
  const windows = new Map<string, Window[]>();
  for (const { name, window } of counts)
    windows.set(familyOf(name), [...(windows.get(familyOf(name)) ?? []), window]);
  const pieces = new Map([...windows].map(([family, all]) => [family, piecesOf(all)]));
  const isUncut = uncut(counts, sums);
  const overTimeOf = (name: string): OverTime => ties.get(name) ?? 'changes';
  const piecesIn = (name: string, window: Window): readonly Window[] =>
    isUncut(name) ? [window] : (pieces.get(familyOf(name)) ?? []).filter((piece) => isWithin(piece, window));
  return {
    overTimeOf,
    piecesIn,
    spansOf: (sum) =>
      namesIn(sum).every((name) => overTimeOf(name) === 'adds' && !isUncut(name))
        ? piecesIn(sum.whole, sum.window)
        : [sum.window],
  };
}
