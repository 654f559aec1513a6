import type { z } from 'zod';
import { attendanceId } from '../../domain/kernel/ids.ts';
import { isHere } from '../../domain/meetings/absence-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Seat } from '../../domain/meetings/meeting-views.ts';
import { isPermanent } from '../../domain/units/unit-rules.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import type { Directory } from '../directory.ts';

export type SeatView = z.output<typeof Seat>;

/** Who sits at the table: everybody from the permanent units, and those called in who have been marked. */
export function readSeats(db: Reader, meetingId: PlainDate, directory: Directory): SeatView[] {
  const marked = new Map(
    listRows(db, 'attendance', 'WHERE meeting_id = ?', meetingId).map((row) => [row.id, row]),
  );
  const permanent = new Set(directory.units.filter(isPermanent).map((unit) => unit.id));
  const seats = directory.people.flatMap((person) => {
    const mark = marked.get(attendanceId(meetingId, person.id));
    const state = mark?.state ?? undefined;
    const usual = person.unitId !== null && permanent.has(person.unitId) && person.archived !== true;
    if (person.unitId === null || (!usual && state === undefined)) return [];
    return [
      {
        personId: person.id,
        name: person.name ?? '',
        profession: person.profession ?? '',
        unitId: person.unitId,
        unit: directory.unit(person.unitId),
        state: state ?? (usual ? 'present' : 'absent'),
        at: mark?.at ?? null,
        deputy: state === 'deputy' ? (mark?.deputy ?? '') : '',
        required: permanent.has(person.unitId),
      },
    ];
  });
  return seats.toSorted((left, right) => byUnit(directory, left.unitId) - byUnit(directory, right.unitId));
}

/** Units keep the order they have in the directory. */
const byUnit = (directory: Directory, unitId: string): number =>
  directory.units.findIndex((unit) => unit.id === unitId);

export const isPresent = (seat: SeatView): boolean => isHere(seat);

/** Whoever sits in for somebody is neither named by a case in their stead nor can step back from it for them. */
export const isInPerson = (seat: SeatView): boolean => isPresent(seat) && seat.state !== 'deputy';

/** Who sits there: the person, or the one who sits in for them. */
export const sitterOf = (seat: Pick<SeatView, 'name' | 'deputy'>): string => seat.deputy || seat.name;

/** Units with somebody at the table. */
export const tableUnits = (seats: readonly SeatView[]): string[] => [
  ...new Set(seats.filter(isPresent).map((seat) => seat.unitId)),
];

export const peopleOf = (seats: readonly SeatView[], unitId: string): string[] =>
  seats.filter((seat) => seat.unitId === unitId && isPresent(seat)).map(sitterOf);
