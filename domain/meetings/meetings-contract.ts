import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainTime } from '../kernel/plain-date.ts';
import { FreeText, LongText, RequiredFreeText, ShortText } from '../kernel/text-fields.ts';
import { Lift } from '../obstacles/lift.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import { ClosingView } from './closing-views.ts';
import { AgendaView, LiveCase, LiveView, MeetingDay, UsualMinutes } from './meeting-views.ts';
import { UndoStep } from '../undo/undo-steps.ts';
import { attendanceStates, Cancellation } from './meetings.ts';

const agendaReads = [
  ...cardReads,
  ...directoryReads,
  ...calendarReads,
  'agendaItems',
  'attendance',
  'goalEndings',
  'goals',
  'notes',
  'taskMoves',
  'users',
] as const;
/** `passed`: it had been changed by somebody else since, so nothing happened, and the one before it comes next. */
const Undone = z.object({ step: UndoStep, isPassed: z.boolean() });
const item = { meetingId: MeetingId, caseId: Id };

export const meetingsContract = {
  /** Meeting days from a year back to half a year ahead. */
  'meetings.list': query({
    input: z.null(),
    output: z.array(MeetingDay),
    needs: 'meeting.read',
    reads: agendaReads,
  }),
  'meetings.agenda': query({
    input: z.object({ meetingId: MeetingId }),
    output: AgendaView,
    needs: 'meeting.read',
    reads: agendaReads,
  }),
  /** What items have taken in the last quarter until today; null while there are too few to say. */
  'meetings.usual': query({
    input: z.null(),
    output: UsualMinutes,
    needs: 'meeting.run',
    reads: ['agendaItems', 'decisions', 'retractions'],
  }),
  'meetings.live': query({
    input: z.object({ meetingId: MeetingId }),
    output: LiveView,
    needs: 'meeting.run',
    reads: [...agendaReads, 'takeovers', 'devices', 'undo'],
  }),
  'meetings.case': query({
    input: z.object(item),
    output: LiveCase,
    needs: 'meeting.run',
    reads: agendaReads,
  }),
  'meetings.closing': query({
    input: z.object({ meetingId: MeetingId }),
    output: ClosingView,
    needs: 'meeting.run',
    reads: agendaReads,
  }),
  'meetings.cancel': command({
    input: z.object({ meetingId: MeetingId, cancellation: Cancellation }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'meetings.reinstate': command({
    input: z.object({ meetingId: MeetingId }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'meetings.addDay': command({
    input: z.object({ meetingId: MeetingId, startsAt: PlainTime, endsAt: PlainTime, place: ShortText }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** To another day of the same week: everything due, placed and parked goes along. */
  'meetings.move': command({
    input: z.object({ meetingId: MeetingId, to: MeetingId }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** Puts a case on the agenda by hand, or takes a parked one back. */
  'meetings.addCase': command({ input: z.object(item), output: z.null(), needs: 'meeting.run' }),
  /** Takes back what was only put there by hand. */
  'meetings.removeCase': command({ input: z.object(item), output: z.null(), needs: 'meeting.run' }),
  'meetings.park': command({ input: z.object(item), output: z.null(), needs: 'meeting.run' }),
  /** The whole order, by case ids. */
  'meetings.reorder': command({
    input: z.object({ meetingId: MeetingId, caseIds: z.array(Id).max(200) }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** `minutes` null: again what such an item is planned with. */
  'meetings.setMinutes': command({
    input: z.object({ ...item, minutes: z.number().int().min(1).max(120).nullable() }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'meetings.start': command({
    input: z.object({ meetingId: MeetingId }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'meetings.readConfidentiality': command({
    input: z.object({ meetingId: MeetingId }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'meetings.setAttendance': command({
    input: z.object({
      meetingId: MeetingId,
      personId: Id,
      state: z.enum(attendanceStates),
      at: PlainTime.nullable().optional(),
      deputy: ShortText.optional(),
    }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** The units, and the people, that have left the room for this item; empty when all are back, and people as before if not given. */
  'meetings.setOutside': command({
    input: z.object({ ...item, unitIds: z.array(Id).max(60), personIds: z.array(Id).max(200).optional() }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'meetings.open': command({ input: z.object(item), output: z.null(), needs: 'meeting.run' }),
  'meetings.note': command({
    input: z.object({ ...item, note: LongText }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** Seconds spent on the item in all. */
  'meetings.setSeconds': command({
    input: z.object({ ...item, seconds: z.number().int().min(0).max(86400) }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** Stops the meeting's clocks; they go on where they stopped. */
  'meetings.pause': command({
    input: z.object({ meetingId: MeetingId }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'meetings.goOn': command({
    input: z.object({ meetingId: MeetingId }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** lift: to the steering group, which is asked for once it has been put off too often. */
  'meetings.defer': command({
    input: z.object({ ...item, reason: FreeText, lift: Lift.optional() }),
    output: z.object({ deferralId: Id }),
    needs: 'meeting.run',
  }),
  'meetings.undoDefer': command({
    input: z.object({ ...item, deferralId: Id }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** From the machine that holds the live meeting to this one. */
  'meetings.takeOver': command({
    input: z.object({ meetingId: MeetingId, because: RequiredFreeText }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** Takes back what was done last in the meeting, whatever it was. */
  'meetings.undo': command({
    input: z.object({ meetingId: MeetingId }),
    output: Undone,
    needs: 'meeting.run',
  }),
  /** Does again what was taken back last, until something new is done. */
  'meetings.redo': command({
    input: z.object({ meetingId: MeetingId }),
    output: Undone,
    needs: 'meeting.run',
  }),
  'meetings.seal': command({
    input: z.object({ meetingId: MeetingId }),
    output: z.object({ contentHash: z.string() }),
    needs: 'meeting.run',
  }),
} satisfies Contract;
