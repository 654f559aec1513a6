import type { z } from 'zod';
import type { Reader as GateReader, Subject } from '../../domain/disclosure.ts';
import { isNamed } from '../../domain/disclosure.ts';
import type { ProtectedRoom } from '../../domain/meetings/meeting-views.ts';
import type { Row } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listReaders } from '../cases/named-users.ts';
import type { NamedUser } from '../cases/named-users.ts';
import { isInPerson, isPresent, sitterOf } from './seats.ts';
import type { SeatView } from './seats.ts';

export type RoomPerson = Pick<GateReader, 'role' | 'userId'> | null;

/** Who sits at the table and has not left for this item. */
export const insideSeats = (
  seats: readonly SeatView[],
  item: Pick<Row<'agendaItems'>, 'outsideUnitIds' | 'outsidePersonIds'> | undefined,
): SeatView[] =>
  seats
    .filter(isPresent)
    .filter(({ unitId }) => item?.outsideUnitIds?.includes(unitId) !== true)
    .filter(({ personId }) => item?.outsidePersonIds?.includes(personId) !== true);

/** The account of whoever sits there; a deputy, like anybody without one, is nobody that a case can name. */
export function accounts(db: Reader): (seat: SeatView) => RoomPerson {
  const byPerson = new Map(
    listReaders(db).flatMap(({ id, role, personId }): [string, RoomPerson][] =>
      personId === null || role === null ? [] : [[personId, { userId: id, role }]],
    ),
  );
  return (seat) => (isInPerson(seat) ? (byPerson.get(seat.personId) ?? null) : null);
}

/** Who may stay for a protected case, and who has to leave before it opens; null for any other case. */
export function protectedRoom(
  subject: Subject,
  seats: readonly SeatView[],
  inside: readonly SeatView[],
  accountOf: (seat: SeatView) => RoomPerson,
  named: readonly NamedUser[],
): z.output<typeof ProtectedRoom> | null {
  if (!subject.identityProtected) return null;
  const mayStay = (seat: SeatView): boolean => {
    const account = accountOf(seat);
    return account !== null && isNamed(subject, account);
  };
  const gone = seats.filter((seat) => isPresent(seat) && !inside.includes(seat));
  return {
    named: named.map(({ name }) => name),
    stay: inside.filter(mayStay).map(({ name }) => name),
    leave: inside.filter((seat) => !mayStay(seat)).map(toPerson),
    outside: gone.map(toPerson),
  };
}

const toPerson = (seat: SeatView) => ({ personId: seat.personId, name: sitterOf(seat) });
