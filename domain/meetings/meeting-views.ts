import { z } from 'zod';
import { DueTasks } from './due-tasks.ts';
import { CaseDecision, CaseTask, ChildVoice } from '../cases/case-views.ts';
import { withheldReasons } from '../cases/case-views.ts';
import { AboutOther } from '../cases/cases.ts';
import { UnitConsent } from '../consents/consents-contract.ts';
import { Effect } from '../goals/effect-views.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { Instant, PlainDate, PlainTime } from '../kernel/plain-date.ts';
import { backReasons } from '../handovers/baton-rules.ts';
import { NoteView } from '../notes/notes-contract.ts';
import { attendanceStates, Cancellation, itemKinds, itemOutcomes, placements } from './meetings.ts';
import { UndoStep } from '../undo/undo-steps.ts';
import { SipDue } from '../sip/sip-due.ts';

export const meetingStates = [
  'planned',
  'cancelled',
  'noMeeting',
  'live',
  'toSeal',
  'sealed',
  'missed',
] as const;

export const MeetingDay = z.object({
  id: MeetingId,
  state: z.enum(meetingStates),
  startsAt: PlainTime,
  endsAt: PlainTime,
  place: z.string(),
  cancellation: Cancellation.nullable(),
  /** The other day of its week that it is held on, or was to be held on. */
  movedTo: MeetingId.nullable(),
  movedFrom: MeetingId.nullable(),
  followUps: z.number().int(),
  newCases: z.number().int(),
  heldOn: PlainDate.nullable(),
});

/** A meeting that put an item off. Why is empty for a reader who may not know. */
const DeferredAt = z.object({ on: MeetingId, reason: z.string(), escalated: z.boolean() });
const UnitName = z.object({ unitId: Id, name: z.string() });
const UnitPeople = UnitName.extend({ people: z.array(z.string()) });

const TasksDue = z.object({
  count: z.number().int(),
  /** Moved or overdue as far as the team allows. */
  mustSettle: z.number().int(),
  units: z.array(z.object({ name: z.string(), count: z.number().int() })),
});

/** One row of the agenda. When restricted, only number, kind and reason stand. */
export const AgendaRow = z.object({
  caseId: Id,
  number: z.string(),
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  restricted: z.boolean(),
  /** A protected case: how many it names, how many of them sit at the table, and how many others have to leave. */
  protected: z
    .object({
      named: z.number().int().nullable(),
      stay: z.number().int(),
      leave: z.number().int(),
      /** It names this reader. */
      isOpen: z.boolean(),
    })
    .nullable(),
  kind: z.enum(itemKinds),
  /** Which follow-up it is, from 1. */
  ordinal: z.number().int(),
  position: z.number().int(),
  minutes: z.number().int(),
  /** What it would be planned with if nobody had given it minutes of its own. */
  usualMinutes: z.number().int(),
  hasOwnMinutes: z.boolean(),
  placement: z.enum(placements),
  startsAt: PlainTime.nullable(),
  dueOn: PlainDate.nullable(),
  overdueDays: z.number().int(),
  waitingDays: z.number().int(),
  urgency: z.string().nullable(),
  /** Taken up again and not decided about since: when, and how many whole months after it was closed. */
  returned: z.object({ on: PlainDate, months: z.number().int() }).nullable(),
  deferredTimes: z.number().int(),
  deferredSince: PlainDate.nullable(),
  /** A handover that came back, which brings the case here. */
  handedBack: z.object({ why: z.enum(backReasons), unit: z.string(), on: PlainDate }).nullable(),
  deferrals: z.array(DeferredAt),
  /** It has been put off as often as the team allows. */
  mustDecide: z.boolean(),
  /** Due on a later day on which no meeting is held. */
  movedHere: z.boolean(),
  /** Tasks to be answered by this meeting, and by whom as far as the reader may know it. */
  tasksDue: TasksDue,
  sip: SipDue.nullable(),
  /** The latest meeting that it was left over from. */
  carriedFrom: MeetingId.nullable(),
  /** Nothing but somebody's hand has put it here. */
  byHand: z.boolean(),
  /** Units that always sit at the table, are away, and have a part in it. */
  waitsFor: z.array(UnitName),
  /** People who answer for something in it and do not come, though their unit does; and who sits in for them. */
  absentPeople: z.array(z.object({ personId: Id, name: z.string(), deputy: z.string() })),
  /** Units at the table that this case's consent does not cover. */
  outside: z.array(z.object({ unitId: Id, name: z.string(), withdrawn: z.boolean() })),
  /** Units at the table that may only know who does what and when. */
  planOnly: z.array(UnitName),
  consentMissing: z.boolean(),
  /** Who has stepped back from the case, now or before, and what they were to it. */
  recused: z.array(
    z.object({ personId: Id, name: z.string(), part: z.enum(['contact', 'raised', 'table']) }),
  ),
  /** How far the item has come in the meeting. */
  outcome: z.enum(itemOutcomes),
  seconds: z.number().int(),
});

export const Seat = z.object({
  personId: Id,
  name: z.string(),
  profession: z.string(),
  unitId: Id,
  unit: z.string(),
  state: z.enum(attendanceStates),
  /** When they came or left, if somebody has said. */
  at: PlainTime.nullable(),
  /** Who sits in for them. */
  deputy: z.string(),
  /** Of a unit that sits at every meeting. */
  required: z.boolean(),
});

export const UsualMinutes = z.object({
  newCase: z.number().int().nullable(),
  followUp: z.number().int().nullable(),
});

export const AgendaView = z.object({
  meeting: MeetingDay,
  rows: z.array(AgendaRow),
  parked: z.array(AgendaRow),
  minutes: z.object({ total: z.number().int(), planned: z.number().int(), frame: z.number().int() }),
  endsAt: PlainTime,
  /** What items have usually taken in the last quarter; null while there are too few to say, or the team has set minutes of its own. */
  usual: UsualMinutes,
  seats: z.array(Seat),
  /** Open cases that consent keeps off every agenda. */
  consentToMend: z.array(
    z.object({ caseId: Id, number: z.string(), name: z.string().nullable(), status: z.string() }),
  ),
  /** All of them; the list holds the first hundred. */
  consentToMendTotal: z.number().int(),
  /** Asked to take a case over, and nobody has answered: for whoever prepares the meeting. */
  unanswered: z.array(
    z.object({
      id: Id,
      caseId: Id,
      number: z.string(),
      name: z.string().nullable(),
      to: z.string(),
      answerBy: PlainDate,
      /** Consent does not cover the unit that is asked: it cannot answer. */
      isOutside: z.boolean(),
    }),
  ),
  tasks: DueTasks,
});

/** Which machine holds the meeting; two when both took it over, or started it, without hearing of each other. */
export const Held = z.object({
  isHere: z.boolean(),
  holders: z.array(z.object({ user: z.string(), device: z.string(), isThis: z.boolean(), since: Instant })),
});

export const LiveView = z.object({
  meeting: MeetingDay,
  chair: z.string(),
  startedAt: Instant,
  confidentialityReadAt: Instant.nullable(),
  /** A pause that is going on, and the minutes of those that have ended. */
  pausedAt: Instant.nullable(),
  pausedSeconds: z.number().int(),
  seats: z.array(Seat),
  items: z.array(AgendaRow),
  /** The item this user had up last, so that a crash does not lose the place. */
  lastCaseId: Id.nullable(),
  minutes: z.object({ total: z.number().int(), planned: z.number().int(), frame: z.number().int() }),
  /** Coming meeting days with their load, days without a meeting included. */
  days: z.array(MeetingDay),
  held: Held,
  /** What the next undo takes back, and the next redo does again. */
  undo: UndoStep.nullable(),
  redo: UndoStep.nullable(),
});

/** Only those a protected case names may stay in the room for it. */
export const ProtectedRoom = z.object({
  /** All whom it names, at the table or not. */
  named: z.array(z.string()),
  stay: z.array(z.string()),
  leave: z.array(z.object({ personId: Id, name: z.string() })),
  outside: z.array(z.object({ personId: Id, name: z.string() })),
});

/** One item of a live meeting, as far as the room and whoever holds the pen may both see it. */
export const LiveCase = z.object({
  caseId: Id,
  number: z.string(),
  /** The consent guard: content stays hidden until those named have left the room. */
  stopped: z.boolean(),
  /** Why it is closed to whoever holds the pen, when that is not the consent. */
  withheld: z.enum(withheldReasons).nullable(),
  protected: ProtectedRoom.nullable(),
  mustLeave: z.array(UnitPeople.extend({ withdrawn: z.boolean() })),
  outside: z.array(UnitPeople),
  /** Units in the room for whose sake nothing but the plan is shown. */
  planOnly: z.array(UnitPeople),
  /** Of the case only who does what and when is shown, whether for the room's sake or the reader's. */
  isPlanAlone: z.boolean(),
  /** Who has stepped back from the case; out of the room, if they are at the table, like a deputy in their seat. */
  recused: z.array(z.object({ personId: Id, name: z.string(), isHere: z.boolean(), deputy: z.string() })),
  /** People who can take on nothing in the case: stepped back, not named in a protected one, outside consent. */
  notResponsible: z.array(Id),
  name: z.string(),
  age: z.number().int().nullable(),
  grade: z.string(),
  school: z.string(),
  question: z.string(),
  strengths: z.string(),
  triedSoFar: z.string(),
  childWords: z.string(),
  childWordsHow: z.string(),
  /** The child's view at the latest earlier meeting, or when the case was raised. */
  lastVoice: ChildVoice.nullable(),
  guardiansWish: z.string(),
  kind: z.enum(itemKinds),
  ordinal: z.number().int(),
  earlier: z.array(CaseDecision),
  tasks: z.array(CaseTask),
  consent: z.array(UnitConsent),
  /** What the consent does not cover. */
  notShared: z.string(),
  /** The answer given about the note, when it seems to be about somebody other than the child. */
  noteAboutOther: AboutOther.nullable(),
  /** Recorded in this meeting. */
  decisions: z.array(CaseDecision),
  newTasks: z.array(CaseTask),
  effect: Effect,
  deferral: z.object({ id: Id, reason: z.string(), escalated: z.boolean() }).nullable(),
  /** The meetings that have put it off. */
  deferrals: z.array(DeferredAt),
  mustDecide: z.boolean(),
  waitsFor: z.array(UnitName),
  note: z.string(),
  /** Goes up when the note is taken back or put back: a field that is open must be filled anew. */
  noteEdition: z.number().int(),
  /** What the room and whoever holds the pen may both read. */
  notes: z.array(NoteView),
  seconds: z.number().int(),
  minutes: z.number().int(),
});
