import { z } from 'zod';
import { addDays, addMonths } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

export const periodKinds = ['quarter', 'half', 'year', 'school'] as const;
type PeriodKind = (typeof periodKinds)[number];

/** `2026-Q3`, `2026-H1`, `2026`, and `2025-L`: the school year that begins in August 2025. */
export const PeriodId = z.string().regex(/^20\d{2}(?:-(?:Q[1-4]|H[12]|L))?$/);
export type PeriodId = z.infer<typeof PeriodId>;

export interface Days {
  /** Both are in it. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface Period extends Days {
  readonly id: PeriodId;
  readonly kind: PeriodKind;
}

/** The months it begins with, and how many it has. */
const lengths: Readonly<Record<PeriodKind, number>> = { quarter: 3, half: 6, year: 12, school: 12 };
const SCHOOL_STARTS_IN = 8;
const kindOf = { Q: 'quarter', H: 'half', L: 'school' } as const;

/** @param id as `PeriodId` has parsed it */
export function periodOf(id: PeriodId): Period {
  const year = Number(id.slice(0, 4));
  const sign = id[5];
  const kind = sign === 'Q' || sign === 'H' || sign === 'L' ? kindOf[sign] : 'year';
  const months = lengths[kind];
  const first = kind === 'school' ? SCHOOL_STARTS_IN : (Number(id[6] ?? '1') - 1) * months + 1;
  return { id, kind, from: firstDay(year, first), to: addDays(firstDay(year, first + months), -1) };
}

/** @param month from 1; past 12 it lies in a later year */
const firstDay = (year: number, month: number): PlainDate => addMonths(`${year}-01-01`, month - 1);

/** The period of this kind that a day lies in. */
export function periodAt(kind: PeriodKind, day: PlainDate): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const part = Math.ceil(month / lengths[kind]);
  if (kind === 'year') return periodOf(String(year));
  if (kind === 'school') return periodOf(`${month < SCHOOL_STARTS_IN ? year - 1 : year}-L`);
  return periodOf(`${year}-${kind === 'quarter' ? 'Q' : 'H'}${part}`);
}

export const periodBefore = ({ kind, from }: Period): Period => periodAt(kind, addDays(from, -1));

/**
 * The periods that can be reported, the latest first: those that have ended, since what is still going on would be
 * told again a little later, and the difference between two reports tells of single children.
 * @param since the day the first case was raised
 */
export function endedPeriods(kind: PeriodKind, since: PlainDate, today: PlainDate): Period[] {
  const found: Period[] = [];
  for (let one = periodBefore(periodAt(kind, today)); one.to >= since; one = periodBefore(one))
    found.push(one);
  return found;
}

/** A period and those of the same kind before it, the earliest first. */
export function periodsUpTo(period: Period, count: number): Period[] {
  const found = [period];
  while (found.length < count) found.unshift(periodBefore(found[0] ?? period));
  return found;
}

export const isWithin = (day: PlainDate | null, { from, to }: Days): day is PlainDate =>
  day !== null && day >= from && day <= to;

/** The months of a period, as `YYYY-MM`. */
export function monthsOf({ from, to }: Days): string[] {
  const months: string[] = [];
  for (let day = from; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}
