/** Seeded chance: the same seed gives the same team on every machine. Never for keys or ids that must be unguessable. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  whole(min: number, max: number): number;
  pick<const T>(from: readonly [T, ...T[]]): T;
  /** True in `share` of the cases. */
  often(share: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for made-up people. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    whole: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    often: (share) => next() < share,
  };
}

/** A seed of its own for each case, so that one case more does not change the others. */
export const seedOf = (seed: number, index: number): number =>
  Math.imul(seed ^ 0x9e3779b9, 2 * index + 1) ^ (index * 0x85ebca6b);
