import type { Violation } from '../kernel/errors.ts';

/** Deferred as often as the team allows: from now on it is decided, closed, or lifted to the steering group. */
export const mustDecide = (times: number, cap: number): boolean => times >= cap;

/** Why an item cannot be put off. `times` counts the meetings that have put it off since it was last decided about. */
export function checkDeferral(
  deferral: { readonly reason: string; readonly escalated: boolean },
  { times, cap }: { readonly times: number; readonly cap: number },
): Violation[] {
  if (mustDecide(times, cap) && !deferral.escalated)
    return [{ rule: 'deferral.cap', params: { count: times } }];
  return deferral.reason.trim() === '' ? [{ rule: 'deferral.reason', field: 'reason' }] : [];
}
