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

export interface Timeline {
  readonly overTimeOf: (name: string) => OverTime;
  /** The shortest spans of days that a count can be worked out for, within a window. */
  readonly piecesIn: (name: string, window: Window) => readonly Window[];
}

export function timelineOf(counts: readonly NamedCount[], sums: readonly Sum[]): Timeline {
  const ties = overTimes(counts, sums);
  const familyOf = groupsOf(sums.flatMap(({ whole, parts }) => parts.map((part) => [whole, part] as const)));
  const windows = new Map<string, Window[]>();
  for (const { name, window } of counts)
    windows.set(familyOf(name), [...(windows.get(familyOf(name)) ?? []), window]);
  const pieces = new Map([...windows].map(([family, all]) => [family, piecesOf(all)]));
  return {
    overTimeOf: (name) => ties.get(name) ?? 'changes',
    piecesIn: (name, window) => (pieces.get(familyOf(name)) ?? []).filter((piece) => isWithin(piece, window)),
  };
}
