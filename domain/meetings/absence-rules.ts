import type { attendanceStates } from './meetings.ts';

interface AttendingSeat {
  readonly unitId: string;
  readonly state: (typeof attendanceStates)[number];
  /** The unit sits at every meeting. */
  readonly required: boolean;
}

/** In the room, or expected there: whoever sits in for somebody hears what they would have heard. */
export const isHere = ({ state }: Pick<AttendingSeat, 'state'>): boolean =>
  state === 'present' || state === 'late' || state === 'deputy';

/** Units that sit at every meeting and have nobody at this one. */
export function absentUnits(seats: readonly AttendingSeat[]): string[] {
  const here = new Set(seats.filter(isHere).map((seat) => seat.unitId));
  return [...new Set(seats.filter((seat) => seat.required).map((seat) => seat.unitId))].filter(
    (unitId) => !here.has(unitId),
  );
}

/** Of those who answer for something, each once: whoever does not sit there in person. */
export function absentResponsible<S extends Pick<AttendingSeat, 'state'> & { readonly personId: string }>(
  seats: readonly S[],
  answering: readonly (string | null)[],
): S[] {
  const ids = new Set(answering);
  return seats.filter((seat) => ids.has(seat.personId) && (!isHere(seat) || seat.state === 'deputy'));
}
