/** A protected case on the screens of a meeting, which a whole room can read: that it is there, and its minutes. */
import { disclose } from '../../domain/disclosure.ts';
import { namedUsers } from '../cases/named-users.ts';
import { listReader, namedCount } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import type { AgendaCase, AgendaRowView } from './agenda.ts';
import type { LiveCaseView } from './live-case.ts';
import { accounts, insideSeats, protectedRoom } from './room.ts';
import type { SeatView } from './seats.ts';

type Protected = NonNullable<AgendaRowView['protected']>;

/** Says of each row whether its case is protected, and takes away what only the people it names may know. */
export function veilRows(
  rows: readonly AgendaRowView[],
  agenda: readonly AgendaCase[],
  seats: readonly SeatView[],
  context: QueryContext,
): AgendaRowView[] {
  const byCase = new Map(agenda.map((found) => [found.facts.row.id, found]));
  const accountOf = accounts(context.db);
  return rows.map((row) => {
    const found = byCase.get(row.caseId);
    if (found === undefined || !found.facts.subject.identityProtected) return row;
    const { subject } = found.facts;
    const room = protectedRoom(
      subject,
      seats,
      insideSeats(seats, found.item),
      accountOf,
      namedUsers(context.db, subject),
    );
    const sign: Protected = {
      named: namedCount(context.db, found.facts),
      stay: room?.stay.length ?? 0,
      leave: room?.leave.length ?? 0,
      isOpen: disclose(subject, listReader(context.user), context.today).withheld !== 'protected',
    };
    return sign.isOpen ? { ...row, protected: sign } : veiled(row, sign);
  });
}

/** In the room nobody's screen says which protected case it is. */
export const inRoom = (row: AgendaRowView): AgendaRowView =>
  row.protected === null ? row : veiled(row, row.protected);

/** Every field by name, so that a new one is thought of here. */
const veiled = (row: AgendaRowView, sign: Protected): AgendaRowView => ({
  caseId: row.caseId,
  number: '',
  name: null,
  age: null,
  restricted: true,
  protected: sign,
  kind: row.kind,
  ordinal: 0,
  position: row.position,
  minutes: row.minutes,
  usualMinutes: row.minutes,
  hasOwnMinutes: row.hasOwnMinutes,
  placement: row.placement,
  startsAt: row.startsAt,
  dueOn: null,
  overdueDays: 0,
  waitingDays: 0,
  urgency: null,
  returned: null,
  deferredTimes: 0,
  deferredSince: null,
  handedBack: null,
  deferrals: [],
  mustDecide: false,
  movedHere: false,
  tasksDue: { count: 0, mustSettle: 0, units: [] },
  sip: null,
  carriedFrom: null,
  byHand: false,
  waitsFor: [],
  absentPeople: [],
  outside: [],
  planOnly: [],
  recused: [],
  consentMissing: false,
  outcome: row.outcome,
  seconds: row.seconds,
});

/** Before the others have left, or to a pen that it does not name, a protected case says nothing of itself. */
export function veilLive(view: LiveCaseView): LiveCaseView {
  if (view.protected === null || !view.stopped) return view;
  const isRoomClear = view.withheld === null && view.protected.leave.length === 0;
  return {
    ...view,
    number: '',
    ordinal: 0,
    consent: [],
    deferral: view.deferral === null ? null : { ...view.deferral, reason: '', escalated: false },
    deferrals: [],
    mustDecide: false,
    waitsFor: [],
    // Who lacks consent is asked only among those who may know of the case.
    mustLeave: isRoomClear ? view.mustLeave : [],
    outside: isRoomClear ? view.outside : [],
  };
}
