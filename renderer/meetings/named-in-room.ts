import { isHere } from '../../domain/meetings/absence-rules.ts';
import type { CaseRow } from '../cases/use-case-window.ts';
import type { LiveView } from './views.ts';

type Row = Pick<CaseRow, 'consent'>;

/**
 * Which cases a list in the live meeting may name, since the whole table reads it: those whose consent covers every
 * permanent unit, and none while somebody from another unit is here.
 */
export function namedInRoom(seats: LiveView['seats']): (row: Row) => boolean {
  const hasGuest = seats.some((seat) => !seat.required && isHere(seat));
  return ({ consent }) => !hasGuest && (consent.state === 'ok' || consent.state === 'expires');
}
