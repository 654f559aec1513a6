import { daysBetween } from '../../domain/kernel/plain-date.ts';
import { firstMet } from '../cases/first-met.ts';
import type { QueryContext } from '../context.ts';

/** `domain.md` §4.4: no median of fewer than ten. */
const MEDIAN_BASE = 10;

/** Days from raised to first decided at a meeting: the median, rounded, and of how many cases. */
export function waitMedian(context: QueryContext): { median: number | null; base: number } {
  const days = firstMet(context)
    .map((row) => daysBetween(row.raised_on, row.first_held_on))
    .toSorted((left, right) => left - right);
  if (days.length < MEDIAN_BASE) return { median: null, base: days.length };
  const upper = days[Math.floor(days.length / 2)] ?? 0;
  const lower = days[Math.floor((days.length - 1) / 2)] ?? 0;
  return { median: Math.round((upper + lower) / 2), base: days.length };
}
