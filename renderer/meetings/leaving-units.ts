import { isHere } from '../../domain/meetings/absence-rules.ts';
import type { LiveCase, Seat } from './views.ts';

/** Units that can leave so that the case can be taken; none when that would empty the room. */
export function leavingUnits(item: LiveCase, seats: readonly Seat[]): LiveCase['mustLeave'] {
  const here = seats.filter(isHere);
  const gone = new Set([...item.mustLeave, ...item.outside].map((unit) => unit.unitId));
  return here.some((seat) => !gone.has(seat.unitId)) ? item.mustLeave : [];
}
