import type { Bounds } from './bounds.ts';
import { groupsOf } from './groups.ts';
import type { Component } from './integer-programme.ts';
import type { LinearSystem } from './linear-system.ts';

/** What is still open falls apart into few unknowns each, since most of a report is printed. */
export function openComponents({ size, equations }: LinearSystem, { least, most }: Bounds): Component[] {
  const isOpen = (unknown: number): boolean => least[unknown] !== most[unknown];
  const open = equations
    .map((equation) => ({ equation, unknowns: equation.map(([unknown]) => unknown).filter(isOpen) }))
    .filter(({ unknowns }) => unknowns.length > 0);
  const groupOf = groupsOf(
    open.flatMap(({ unknowns: [first = 0, ...others] }) =>
      others.map((other) => [`${first}`, `${other}`] as const),
    ),
  );
  const unknowns = Array.from({ length: size }, (_, unknown) => unknown).filter(isOpen);
  const equationsOf = Map.groupBy(open, ({ unknowns: [first = 0] }) => groupOf(`${first}`));
  return [...Map.groupBy(unknowns, (unknown) => groupOf(`${unknown}`))].map(([group, members]) => ({
    unknowns: members,
    equations: (equationsOf.get(group) ?? []).map(({ equation }) => equation),
  }));
}
