import type { PlainDate } from '../kernel/plain-date.ts';
import { swedishOrder } from '../kernel/swedish-order.ts';
import type { ItemKind } from './meetings.ts';

/** What decides whether an item can wait. */
export interface Waiting {
  readonly caseId: string;
  /** Empty for a protected case. */
  readonly number: string;
  readonly kind: ItemKind;
  readonly urgency: string | null;
  readonly dueOn: PlainDate | null;
  readonly overdueDays: number;
  readonly waitingDays: number;
  readonly byHand: boolean;
  /** A handover that came back: the child is without the help it was to get. */
  readonly handedBack: object | null;
  /** It has been put off as often as it may. */
  readonly mustDecide: boolean;
  readonly minutes: number;
}

/**
 * How soon something must be taken up, least first: what was only put here by hand, a task that its unit can answer
 * between the meetings as well, a new case that can take the next
 * free time, a follow-up due now, a new case within two weeks, what has been put off before or handed back, what is
 * overdue, and a new case within one week.
 */
function pressure(item: Waiting): number {
  if (item.byHand) return 0;
  if (item.kind === 'task') return 1;
  if (item.kind === 'deferred') return 5;
  if (item.kind === 'newCase') return item.urgency === 'oneWeek' ? 7 : item.urgency === 'twoWeeks' ? 4 : 2;
  if (item.overdueDays > 0) return 6;
  return item.handedBack === null ? 3 : 5;
}

/** Among equals the one due last, and of new cases the one that has waited least; then the last by number. */
const canWaitFirst = (left: Waiting, right: Waiting): number =>
  pressure(left) - pressure(right) ||
  (right.dueOn ?? '').localeCompare(left.dueOn ?? '') ||
  left.waitingDays - right.waitingDays ||
  swedishOrder(right.number, left.number);

const canWait = ({ number, mustDecide }: Waiting): boolean => number !== '' && !mustDecide;

/**
 * What to put off first when `over` minutes do not fit: the least pressing items, as few as it takes. What must be
 * decided is never among them, nor a protected case: without a number there is nothing to weigh it by. Shorter than needed when not even all the others make room.
 */
export function putOffFirst<I extends Waiting>(items: readonly I[], over: number): I[] {
  if (over <= 0) return [];
  const chosen: I[] = [];
  let freed = 0;
  for (const item of items.filter(canWait).toSorted(canWaitFirst)) {
    if (freed >= over) break;
    chosen.push(item);
    freed += item.minutes;
  }
  // The last ones may have made room enough by themselves: spare the most pressing of the others first.
  for (const item of chosen.toReversed())
    if (freed - item.minutes >= over) {
      chosen.splice(chosen.indexOf(item), 1);
      freed -= item.minutes;
    }
  return chosen;
}
