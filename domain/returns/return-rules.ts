import type { Violation } from '../kernel/errors.ts';
import { addMonths } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Return } from './returns.ts';

/** A child who comes back within these many calendar months comes back to the same case (`domain.md` §1.3, B6). */
export const RETURN_MONTHS = 12;

interface Closed {
  readonly on: PlainDate;
  readonly decisionId?: string | undefined;
}

/** What tells one closure of a case from another: the decision that made it, or its day where there was none. */
export const closureKey = ({ on, decisionId }: Closed): string => decisionId ?? on;

interface Written {
  readonly hlc: string;
  readonly body: Pick<Return, 'closure' | 'closedOn'>;
}

/** The closure that holds: none that a return has ended, on whatever machine either was written. */
export const standingClosure = <C extends Closed>(
  closure: C | null,
  returns: readonly Pick<Written, 'body'>[],
): C | null =>
  closure === null || returns.some(({ body }) => body.closure === closureKey(closure)) ? null : closure;

/**
 * The return that the case has begun anew with. Of two that ended the same closure on machines that had not met it is
 * the first, so that what has been written since the earlier one goes on counting.
 */
export function latestReturn<R extends Written>(returns: readonly R[]): R | null {
  const byTime = returns.toSorted((left, right) => (left.hlc < right.hlc ? -1 : 1));
  const last = byTime.toSorted((left, right) => left.body.closedOn.localeCompare(right.body.closedOn)).at(-1);
  return byTime.find(({ body }) => body.closure === last?.body.closure) ?? null;
}

/** One return for each closure that has been ended, in order. */
export const returnsInOrder = <R extends Written>(returns: readonly R[]): R[] => {
  const first = new Map<string, R>();
  for (const one of returns.toSorted((left, right) => (left.hlc < right.hlc ? -1 : 1)))
    if (!first.has(one.body.closure)) first.set(one.body.closure, one);
  return [...first.values()];
};

/** What was written after the case was taken up again; all of it when it never was. */
export const sinceReturn = <F extends { readonly hlc: string }>(
  facts: readonly F[],
  latest: { readonly hlc: string } | null,
): readonly F[] => (latest === null ? facts : facts.filter(({ hlc }) => hlc > latest.hlc));

/**
 * Whole calendar months from a closure to a day: 28 February is a whole month after 31 January, since there is no
 * later day in it. Negative never: a day before the closure is nought.
 */
export function monthsSince(closedOn: PlainDate, on: PlainDate): number {
  let months = 0;
  while (addMonths(closedOn, months + 1) <= on) months += 1;
  return months;
}

/** On the same day of the month a year later it is still within the year; closed on 29 February, on 28 February. */
export const isWithinYear = (closedOn: PlainDate | null, on: PlainDate): boolean =>
  closedOn !== null && on <= addMonths(closedOn, RETURN_MONTHS);

/**
 * Why a case cannot be taken up again. One that was closed today is not: in the meeting that closed it the decision is
 * taken back, and afterwards a day lies between, so that decisions before and after the return never share one.
 */
export function checkReturn(closure: Closed | null, today: PlainDate): Violation[] {
  if (closure === null) return [{ rule: 'return.open' }];
  if (today <= closure.on) return [{ rule: 'return.sameDay' }];
  return isWithinYear(closure.on, today) ? [] : [{ rule: 'return.tooLate' }];
}
