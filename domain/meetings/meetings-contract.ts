import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { Instant, PlainDate, PlainTime } from '../kernel/plain-date.ts';
import { FreeText, LongText, ShortText } from '../kernel/text-fields.ts';
import { UnitConsent } from '../consents/consents-contract.ts';
import { CaseDecision, CaseTask } from '../cases/cases-contract.ts';
import { attendanceStates, Cancellation, itemKinds, placements } from './meetings.ts';

export const meetingStates = ['planned', 'cancelled', 'noMeeting', 'live', 'toSeal', 'sealed', 'missed'] as const;

export const MeetingDay = z.object({
  id: MeetingId,
  state: z.enum(meetingStates),
  startsAt: PlainTime,
  endsAt: PlainTime,
  place: z.string(),
  cancellation: Cancellation.nullable(),
  followUps: z.number().int(),
  newCases: z.number().int(),
  heldOn: PlainDate.nullable(),
});

/** One row of the agenda. When restricted, only number, kind and reason stand. */
export const AgendaRow = z.object({
  caseId: Id,
  number: z.string(),
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  restricted: z.boolean(),
  kind: z.enum(itemKinds),
  /** Which follow-up it is, from 1. */
  ordinal: z.number().int(),
  position: z.number().int(),
  minutes: z.number().int(),
  placement: z.enum(placements),
  startsAt: PlainTime.nullable(),
  dueOn: PlainDate.nullable(),
  overdueDays: z.number().int(),
  waitingDays: z.number().int(),
  urgency: z.string().nullable(),
  deferredTimes: z.number().int(),
  deferredSince: PlainDate.nullable(),
  /** Units at the table that this case's consent does not cover. */
  outside: z.array(z.object({ unitId: Id, name: z.string(), withdrawn: z.boolean() })),
  consentMissing: z.boolean(),
  /** How far the item has come in the meeting. */
  outcome: z.enum(['none', 'decided', 'deferred']),
  seconds: z.number().int(),
});

export const Seat = z.object({
  personId: Id,
  name: z.string(),
  profession: z.string(),
  unitId: Id,
  unit: z.string(),
  state: z.enum(attendanceStates),
});

export const AgendaView = z.object({
  meeting: MeetingDay,
  rows: z.array(AgendaRow),
  parked: z.array(AgendaRow),
  minutes: z.object({ total: z.number().int(), planned: z.number().int(), frame: z.number().int() }),
  endsAt: PlainTime,
  seats: z.array(Seat),
  /** Open cases that consent keeps off every agenda. */
  consentToMend: z.array(z.object({ caseId: Id, number: z.string(), name: z.string().nullable(), status: z.string() })),
});

export const LiveView = z.object({
  meeting: MeetingDay,
  chair: z.string(),
  startedAt: Instant,
  confidentialityReadAt: Instant.nullable(),
  seats: z.array(Seat),
  items: z.array(AgendaRow),
  minutes: z.object({ total: z.number().int(), planned: z.number().int(), frame: z.number().int() }),
  /** Coming meeting days with their load, days without a meeting included. */
  days: z.array(MeetingDay),
});

/** A day offered for follow-up: weeks without a meeting are shown, not skipped. */
export const LiveCase = z.object({
  caseId: Id,
  number: z.string(),
  /** The consent guard: content stays hidden until those named have left the room. */
  stopped: z.boolean(),
  mustLeave: z.array(z.object({ unitId: Id, name: z.string(), people: z.array(z.string()), withdrawn: z.boolean() })),
  outside: z.array(z.object({ unitId: Id, name: z.string(), people: z.array(z.string()) })),
  name: z.string(),
  age: z.number().int().nullable(),
  grade: z.string(),
  school: z.string(),
  question: z.string(),
  strengths: z.string(),
  triedSoFar: z.string(),
  childWords: z.string(),
  childWordsHow: z.string(),
  guardiansWish: z.string(),
  kind: z.enum(itemKinds),
  ordinal: z.number().int(),
  earlier: z.array(CaseDecision),
  tasks: z.array(CaseTask),
  consent: z.array(UnitConsent),
  /** Recorded in this meeting. */
  decisions: z.array(CaseDecision),
  newTasks: z.array(CaseTask),
  deferral: z.object({ id: Id, reason: z.string() }).nullable(),
  note: z.string(),
  seconds: z.number().int(),
  minutes: z.number().int(),
});

/** One thing that closing the meeting asks for. */
export const Missing = z.object({
  kind: z.enum(['outcome', 'taskDay', 'taskPerson', 'childView', 'commitmentUnanswered', 'attendance', 'confidentiality']),
  caseId: Id.nullable(),
  number: z.string(),
  detail: z.string(),
  taskId: Id.nullable(),
});

export const ClosingView = z.object({
  meeting: MeetingDay,
  missing: z.array(Missing),
  checks: z.array(
    z.object({
      kind: z.enum(['outcome', 'responsible', 'followUp', 'tasks', 'commitments', 'childView', 'attendance', 'confidentiality']),
      done: z.number().int(),
      of: z.number().int(),
    }),
  ),
  figures: z.object({ minutes: z.number().int(), planned: z.number().int(), cases: z.number().int(), decisions: z.number().int(), units: z.number().int(), unitsOf: z.number().int() }),
  sealed: z.boolean(),
});

const agendaReads = ['meetings', 'series', 'agendaItems', 'attendance', 'cases', 'consents', 'withdrawals', 'decisions', 'retractions', 'childViews', 'deferrals', 'commitments', 'seals', 'units', 'people', 'team', 'interventionTypes'] as const;
const item = { meetingId: MeetingId, caseId: Id };

export const meetingsContract = {
  /** Meeting days from a year back to half a year ahead. */
  'meetings.list': query({ input: z.null(), output: z.array(MeetingDay), needs: 'meeting.read', reads: agendaReads }),
  'meetings.agenda': query({ input: z.object({ meetingId: MeetingId }), output: AgendaView, needs: 'meeting.read', reads: agendaReads }),
  'meetings.live': query({ input: z.object({ meetingId: MeetingId }), output: LiveView, needs: 'meeting.run', reads: agendaReads }),
  'meetings.case': query({ input: z.object(item), output: LiveCase, needs: 'meeting.run', reads: agendaReads }),
  'meetings.closing': query({ input: z.object({ meetingId: MeetingId }), output: ClosingView, needs: 'meeting.run', reads: agendaReads }),
  'meetings.cancel': command({ input: z.object({ meetingId: MeetingId, cancellation: Cancellation }), output: z.null(), needs: 'meeting.run' }),
  'meetings.reinstate': command({ input: z.object({ meetingId: MeetingId }), output: z.null(), needs: 'meeting.run' }),
  'meetings.addDay': command({
    input: z.object({ meetingId: MeetingId, startsAt: PlainTime, endsAt: PlainTime, place: ShortText }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** Puts a case on the agenda by hand, or takes a parked one back. */
  'meetings.addCase': command({ input: z.object(item), output: z.null(), needs: 'meeting.run' }),
  'meetings.park': command({ input: z.object(item), output: z.null(), needs: 'meeting.run' }),
  /** The whole order, by case ids. */
  'meetings.reorder': command({ input: z.object({ meetingId: MeetingId, caseIds: z.array(Id).max(200) }), output: z.null(), needs: 'meeting.run' }),
  'meetings.setMinutes': command({ input: z.object({ ...item, minutes: z.number().int().min(1).max(120) }), output: z.null(), needs: 'meeting.run' }),
  'meetings.start': command({ input: z.object({ meetingId: MeetingId }), output: z.null(), needs: 'meeting.run' }),
  'meetings.readConfidentiality': command({ input: z.object({ meetingId: MeetingId }), output: z.null(), needs: 'meeting.run' }),
  'meetings.setAttendance': command({
    input: z.object({ meetingId: MeetingId, personId: Id, state: z.enum(attendanceStates) }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** The units that have left the room for this item; empty when all are back. */
  'meetings.setOutside': command({ input: z.object({ ...item, unitIds: z.array(Id).max(60) }), output: z.null(), needs: 'meeting.run' }),
  'meetings.open': command({ input: z.object(item), output: z.null(), needs: 'meeting.run' }),
  'meetings.note': command({ input: z.object({ ...item, note: LongText }), output: z.null(), needs: 'meeting.run' }),
  /** Seconds spent on the item in all. */
  'meetings.setSeconds': command({ input: z.object({ ...item, seconds: z.number().int().min(0).max(86400) }), output: z.null(), needs: 'meeting.run' }),
  'meetings.defer': command({ input: z.object({ ...item, reason: FreeText }), output: z.object({ deferralId: Id }), needs: 'meeting.run' }),
  'meetings.undoDefer': command({ input: z.object({ ...item, deferralId: Id }), output: z.null(), needs: 'meeting.run' }),
  'meetings.seal': command({ input: z.object({ meetingId: MeetingId }), output: z.object({ contentHash: z.string() }), needs: 'meeting.run' }),
} satisfies Contract;
