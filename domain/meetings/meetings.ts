import { z } from 'zod';
import { flag, integer, json, record, text, fact } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { Instant, PlainDate, PlainTime } from '../kernel/plain-date.ts';
import { FreeText, LongText, RequiredFreeText, ShortText } from '../kernel/text-fields.ts';

export const cancellationReasons = ['holiday', 'weather', 'staffing', 'noCases', 'other'] as const;
export type CancellationReason = (typeof cancellationReasons)[number];
/** `deputy`: not here, but somebody sits in for them. */
export const attendanceStates = ['present', 'late', 'absent', 'left', 'deputy'] as const;
/** `task`: only to hear what became of something that somebody was to do. */
export const itemKinds = ['newCase', 'followUp', 'deferred', 'task'] as const;
export type ItemKind = (typeof itemKinds)[number];
/** How far an item has come in its meeting; `answered`: it was up for its tasks, and all of them have been answered. */
export const itemOutcomes = ['none', 'decided', 'deferred', 'answered'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];
export const placements = ['agenda', 'parked'] as const;

export const Cancellation = z.object({ reason: z.enum(cancellationReasons), note: ShortText });
export const Run = z.object({ startedAt: Instant, heldOn: PlainDate, userId: Id, device: z.string() });
export type Run = z.infer<typeof Run>;

/** A row exists once something is said about the day; a planned meeting is derived from the series. */
export const meetings = record('meetings', {
  cancellation: json(Cancellation.nullable()),
  /** An extra meeting, outside the series. */
  extra: flag(z.boolean()),
  startsAt: text(PlainTime),
  endsAt: text(PlainTime),
  place: text(ShortText),
  chairPersonId: text(Id),
  /** Held on another day of the same week: this day's meeting went there, or came from there. */
  movedTo: text(MeetingId),
  movedFrom: text(MeetingId),
  /** Set when the live meeting starts. */
  run: json(Run.nullable()),
  confidentialityReadAt: text(Instant),
  endedAt: text(Instant),
  /** Said beside the seal: it travels also to machines from which the minutes are held back. */
  sealedAt: text(Instant),
  pausedAt: text(Instant),
  /** Of the pauses that have ended. */
  pausedSeconds: integer(z.number().int().min(0)),
});

export const attendance = record('attendance', {
  meetingId: text(MeetingId),
  personId: text(Id),
  unitId: text(Id),
  state: text(z.enum(attendanceStates)),
  /** When they came, or left. */
  at: text(PlainTime),
  /** Who sits in for them. */
  deputy: text(ShortText),
});

/** What people changed about a computed agenda, and what happened to the item in the meeting. */
export const agendaItems = record('agenda_items', {
  meetingId: text(MeetingId),
  caseId: text(Id),
  kind: text(z.enum(itemKinds)),
  position: integer(z.number().int()),
  minutes: integer(z.number().int().min(1).max(120)),
  placement: text(z.enum(placements)),
  /** On the agenda since the meeting started, or added by hand. */
  fixed: flag(z.boolean()),
  /** Units that have left the room for this item. */
  outsideUnitIds: json(z.array(Id)),
  /** People who have left for it while others of their unit stay. */
  outsidePersonIds: json(z.array(Id)),
  openedAt: text(Instant),
  seconds: integer(z.number().int().min(0)),
  note: text(LongText),
});

/** An item put off. It stays due, so it is on the next agenda by itself. */
export const Deferral = z.object({
  caseId: Id,
  meetingId: MeetingId,
  reason: FreeText,
  /** Lifted to the steering group, since it had been deferred as often as it may. */
  escalated: z.boolean().optional(),
  /** Which obstacle tells the steering group; none of what was lifted before that was asked for. */
  obstacleId: Id.optional(),
});
export const deferrals = fact('deferrals', Deferral);

/** A live meeting goes on at another machine. `knew`: the start, or the takeovers, that its author had heard of. */
export const Takeover = z.object({
  meetingId: MeetingId,
  device: z.string(),
  because: RequiredFreeText,
  knew: z.array(Id),
});
export type Takeover = z.infer<typeof Takeover>;
export const takeovers = fact('takeovers', Takeover);
