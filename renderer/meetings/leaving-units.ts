import { isHere } from '../../domain/meetings/absence-rules.ts';
import type { LiveCase, Seat } from './views.ts';

/** Units that can leave so that the case can be taken, or taken whole; none when that would empty the room. */
export function leavingUnits(item: LiveCase, seats: readonly Seat[]): LiveCase['planOnly'] {
  const asked = item.stopped ? item.mustLeave : item.planOnly;
  const here = seats.filter(isHere);
  const gone = new Set([...asked, ...item.outside].map((unit) => unit.unitId));
  return here.some((seat) => !gone.has(seat.unitId)) ? asked : [];
}
