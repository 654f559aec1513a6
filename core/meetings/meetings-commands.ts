import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import { agendaItemId, attendanceId } from '../../domain/kernel/ids.ts';
import { checkCancellation } from '../../domain/meetings/cancel-rules.ts';
import { checkDeferral } from '../../domain/meetings/deferral-rules.ts';
import type { CommandContext, CommandHandlers } from '../context.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { getFact, getRow } from '../../db/rows.ts';
import type { Fields } from '../../domain/registry.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { readCase } from '../cases/read-case.ts';
import { readDirectory } from '../directory.ts';
import { sealMinutes } from '../minutes/seal.ts';
import { liftTo } from '../obstacles/lift.ts';
import { readTeam } from '../settings/team.ts';
import { deferredTimes, readAgenda } from './agenda.ts';
import { liveMeeting, readCalendar } from './calendar.ts';
import { ensureCase, ensureLive, ensureOpen } from './guards.ts';
import { rememberItem } from './last-item.ts';
import { liveCase, logShown } from './live-case.ts';
import { takeOver } from './holding.ts';
import { readSeats } from './seats.ts';

type MeetingCommands =
  | 'meetings.cancel'
  | 'meetings.addDay'
  | 'meetings.addCase'
  | 'meetings.removeCase'
  | 'meetings.park'
  | 'meetings.reorder'
  | 'meetings.setMinutes'
  | 'meetings.start'
  | 'meetings.readConfidentiality'
  | 'meetings.setAttendance'
  | 'meetings.setOutside'
  | 'meetings.open'
  | 'meetings.note'
  | 'meetings.setSeconds'
  | 'meetings.defer'
  | 'meetings.undoDefer'
  | 'meetings.takeOver'
  | 'meetings.seal';

interface Item {
  readonly meetingId: string;
  readonly caseId: string;
}

/** Closed, and not taken up again since. */
const isClosed = ({ tx, today }: CommandContext, caseId: string): boolean =>
  getCaseFacts(tx, caseId, today)?.row.closure != null;

const hasStarted = ({ tx }: CommandContext, meetingId: string): boolean =>
  getRow(tx, 'meetings', meetingId)?.run != null;

function setItem(context: CommandContext, item: Item, fields: Fields<'agendaItems'>): void {
  const { tx } = context;
  ensureOpen(context, item.meetingId);
  ensureCase(tx, item.caseId);
  tx.set('agendaItems', agendaItemId(item.meetingId, item.caseId), {
    meetingId: item.meetingId,
    caseId: item.caseId,
    ...fields,
  });
}

export const meetingsCommands: CommandHandlers<MeetingCommands> = {
  'meetings.cancel': ({ meetingId, cancellation }, context) => {
    ensureOpen(context, meetingId);
    ensure(hasStarted(context, meetingId) ? [{ rule: 'meeting.started' }] : checkCancellation(cancellation));
    context.tx.set('meetings', meetingId, { cancellation });
    return null;
  },
  'meetings.addDay': ({ meetingId, startsAt, endsAt, place }, { tx, today }) => {
    ensure(meetingId < today ? [{ rule: 'meeting.past', field: 'meetingId' }] : []);
    ensure(endsAt <= startsAt ? [{ rule: 'meeting.times', field: 'endsAt' }] : []);
    tx.set('meetings', meetingId, { extra: true, cancellation: null, startsAt, endsAt, place });
    return null;
  },
  'meetings.addCase': (item, context) => {
    ensure(isClosed(context, item.caseId) ? [{ rule: 'case.closed' }] : []);
    setItem(context, item, { placement: 'agenda', fixed: true });
    return null;
  },
  'meetings.removeCase': (item, context) => {
    ensure(hasStarted(context, item.meetingId) ? [{ rule: 'meeting.started' }] : []);
    setItem(context, item, { placement: null, fixed: false });
    return null;
  },
  'meetings.park': (item, context) => {
    setItem(context, item, { placement: 'parked' });
    return null;
  },
  'meetings.reorder': ({ meetingId, caseIds }, context) => {
    for (const [position, caseId] of caseIds.entries()) setItem(context, { meetingId, caseId }, { position });
    return null;
  },
  'meetings.setMinutes': ({ minutes, ...item }, context) => {
    ensure(minutes === null && hasStarted(context, item.meetingId) ? [{ rule: 'meeting.started' }] : []);
    setItem(context, item, { minutes });
    return null;
  },
  'meetings.start': startMeeting,
  'meetings.readConfidentiality': ({ meetingId }, context) => {
    const { tx, now } = context;
    ensureLive(context, meetingId);
    tx.set('meetings', meetingId, { confidentialityReadAt: now });
    return null;
  },
  'meetings.setAttendance': ({ meetingId, personId, state, at = null, deputy = '' }, context) => {
    const { tx } = context;
    ensureOpen(context, meetingId);
    const person = getRow(tx, 'people', personId) ?? notFound('person');
    ensure(state === 'deputy' && deputy === '' ? [{ rule: 'attendance.deputy', field: 'deputy' }] : []);
    tx.set('attendance', attendanceId(meetingId, personId), {
      meetingId,
      personId,
      unitId: person.unitId,
      state,
      at: state === 'late' || state === 'left' ? at : null,
      deputy: state === 'deputy' ? deputy : null,
    });
    return null;
  },
  'meetings.setOutside': ({ unitIds, personIds, ...item }, context) => {
    ensureLive(context, item.meetingId);
    setItem(context, item, { outsideUnitIds: unitIds, outsidePersonIds: personIds });
    return null;
  },
  'meetings.open': (item, context) => {
    ensureLive(context, item.meetingId);
    const row = getRow(context.tx, 'agendaItems', agendaItemId(item.meetingId, item.caseId));
    if (row?.openedAt == null) setItem(context, item, { openedAt: context.now });
    rememberItem(context, item);
    context.wall.show(item);
    const { meetingId, caseId } = item;
    const shown = liveCase(context, readCalendar(context.db, context.today), meetingId, caseId);
    if (shown !== undefined) logShown(context, meetingId, shown);
    return null;
  },
  'meetings.note': ({ note, ...item }, context) => {
    ensureLive(context, item.meetingId);
    ensureNotWithheld(item.caseId, context);
    setItem(context, item, { note });
    return null;
  },
  'meetings.setSeconds': ({ seconds, ...item }, context) => {
    ensureLive(context, item.meetingId);
    setItem(context, item, { seconds });
    return null;
  },
  'meetings.defer': ({ meetingId, caseId, reason, lift }, context) => {
    const { tx } = context;
    ensureLive(context, meetingId);
    const { shown, facts } = readCase(caseId, context);
    const times = deferredTimes(context, meetingId, caseId);
    // That a protected case must be decided now is for those it names to know, and to do.
    const cap = shown.withheld === 'protected' ? Infinity : readTeam(tx).deferralCap;
    ensure(checkDeferral({ reason, escalated: lift !== undefined }, { times, cap }));
    const holder = shown.withheld === null ? facts.baton.unitId : null;
    const lifted = lift === undefined ? {} : { escalated: true, obstacleId: liftTo(lift, holder, context) };
    return { deferralId: tx.add('deferrals', { meetingId, caseId, reason, ...lifted }) };
  },
  'meetings.undoDefer': ({ meetingId, caseId, deferralId }, context) => {
    const { tx } = context;
    ensureLive(context, meetingId);
    const made = getFact(tx, 'deferrals', deferralId);
    if (made?.body.caseId !== caseId || made.body.meetingId !== meetingId) notFound('deferral');
    tx.add('retractions', { caseId, meetingId, target: 'deferrals', targetId: deferralId });
    return null;
  },
  'meetings.takeOver': takeOver,
  'meetings.seal': ({ meetingId }, context) => sealMinutes(context, meetingId),
};

/** Starting fixes the agenda and who is expected at the table; from now on nothing comes or goes by itself. */
function startMeeting({ meetingId }: { meetingId: string }, context: CommandContext): null {
  const { tx, today, now, user, device } = context;
  const calendar = readCalendar(tx, today);
  const planned = calendar.day(meetingId) ?? notFound('meeting');
  if (planned.state === 'live' || planned.state === 'toSeal') return null;
  ensureOpen(context, meetingId);
  ensure(
    planned.state === 'cancelled' || planned.state === 'noMeeting' ? [{ rule: 'meeting.cancelled' }] : [],
  );
  const live = liveMeeting(calendar.facts);
  if (live !== null) throw new Failure('rule', { rule: 'meeting.otherLive', day: live });
  const agenda = readAgenda(context, calendar, meetingId);
  for (const [position, { entry }] of agenda.entries())
    setItem(
      context,
      { meetingId, caseId: entry.candidate.caseId },
      { kind: entry.kind, minutes: entry.minutes, placement: entry.placement, position, fixed: true },
    );
  for (const seat of readSeats(tx, meetingId, readDirectory(tx)))
    tx.set('attendance', attendanceId(meetingId, seat.personId), {
      meetingId,
      personId: seat.personId,
      unitId: seat.unitId,
      state: seat.state,
    });
  tx.set('meetings', meetingId, {
    run: { startedAt: now, heldOn: today, userId: user.id, device },
    chairPersonId: calendar.series.chairPersonId,
  });
  return null;
}
