import type { Violation } from '../kernel/errors.ts';
import type { CancellationReason } from './meetings.ts';

/** Why a cancellation does not stand: somebody has chosen its reason, and one that is none of the usual ones is told. */
export function checkCancellation({
  reason,
  note,
}: {
  readonly reason: CancellationReason | null;
  readonly note: string;
}): Violation[] {
  if (reason === null) return [{ rule: 'meeting.cancelReason', field: 'reason' }];
  return reason === 'other' && note.trim() === '' ? [{ rule: 'meeting.cancelNote', field: 'note' }] : [];
}
