import type { Instant } from '../kernel/plain-date.ts';
import type { Mark } from './bundle.ts';
import { beyond } from './mark-rules.ts';

/** What the newest file of a machine has said that it has. A file that was only sent to it says nothing. */
export interface Said {
  readonly at: Instant;
  readonly has: readonly Mark[];
  /** Something of the case lay there without all of its content. */
  readonly lacksSome: boolean;
}

export interface Copies {
  readonly on: number;
  readonly among: number;
  /** When the last of those that have it said so. */
  readonly asOf: Instant | null;
}

/**
 * On how many machines all of a case lies.
 * @param latest each machine's last change in the case
 * @param machines one for each that it may lie on, with nothing of one that has not been heard of
 */
export function copiesOf(latest: readonly Mark[], machines: readonly (Said | undefined)[]): Copies {
  const said = machines
    .filter((one) => one !== undefined)
    .filter(({ has, lacksSome }) => !lacksSome && beyond(latest, has) === undefined)
    .map(({ at }) => at);
  return { on: said.length, among: machines.length, asOf: said.toSorted().at(-1) ?? null };
}
