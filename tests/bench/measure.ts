import type { Steps } from '../../domain/kernel/steps.ts';

/** What a bench answers with, and the few sums all of them need. */
export interface Result {
  readonly name: string;
  /** Milliseconds, median over the runs. */
  readonly ours: number;
  /** What it is compared with; null for a bar in milliseconds. */
  readonly reference: number | null;
  /** Median of the runs' own ratios, or the milliseconds themselves. */
  readonly value: number;
  /** null where a number only explains another one. */
  readonly goal: number | null;
  readonly unit: '×' | 'ms';
  readonly runs: number;
}

export interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly Result[]>;
}

export interface Pair {
  readonly ours: number;
  readonly reference: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The machine's moods hit both halves of a pair alike, so ratios are taken pair by pair. */
export function compare(name: string, goal: number | null, pairs: readonly Pair[]): Result {
  return {
    name,
    goal,
    ours: median(pairs.map((pair) => pair.ours)),
    reference: median(pairs.map((pair) => pair.reference)),
    value: median(pairs.map((pair) => pair.ours / pair.reference)),
    unit: '×',
    runs: pairs.length,
  };
}

export function absolute(name: string, goal: number | null, times: readonly number[]): Result {
  const ours = median(times);
  return { name, goal, ours, reference: null, value: ours, unit: 'ms', runs: times.length };
}

/** Runs both in turn, and swaps who goes first every time; the first round warms up and does not count. */
export async function interleave(
  rounds: number,
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const early = round % 2 === 0 ? undefined : await reference();
    const mine = await ours();
    const theirs = early ?? (await reference());
    if (round > 0) pairs.push({ ours: mine, reference: theirs });
  }
  return pairs;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** All of some work in steps, in milliseconds. The longest step is how long another call waits at most. */
export function timedSteps(steps: Steps<unknown, unknown>): {
  readonly ms: number;
  readonly longest: number;
} {
  const start = performance.now();
  let longest = 0;
  for (let before = start, isDone = false; !isDone;) {
    isDone = steps.next().done === true;
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return { ms: performance.now() - start, longest };
}
