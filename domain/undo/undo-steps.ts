import { z } from 'zod';
import { Id } from '../kernel/ids.ts';

/**
 * What may be taken back in a live meeting, and whom it takes: anybody who runs the meeting, whoever may know of the
 * case at all, or whoever may write in it. What goes on by itself (the clocks, which item is up) is no step.
 */
const guards = {
  'meetings.addCase': 'none',
  'meetings.removeCase': 'none',
  'meetings.park': 'none',
  'meetings.reorder': 'none',
  'meetings.setMinutes': 'none',
  'meetings.readConfidentiality': 'none',
  'meetings.setAttendance': 'none',
  'meetings.setOutside': 'none',
  'meetings.note': 'case',
  'meetings.defer': 'none',
  'meetings.undoDefer': 'none',
  'meetings.recuse': 'named',
  'meetings.undoRecuse': 'named',
  'meetings.pause': 'none',
  'meetings.goOn': 'none',
  'handovers.offer': 'case',
  'handovers.withdraw': 'case',
  'handovers.nameContact': 'case',
  'decisions.record': 'case',
  'decisions.retract': 'case',
  'decisions.recordChildView': 'case',
  'goals.set': 'case',
  'goals.end': 'case',
  'goals.rate': 'case',
  'goals.report': 'case',
  'goals.takeBack': 'case',
  'interventions.record': 'case',
  'interventions.takeBack': 'case',
  'sip.answer': 'case',
  'sip.tell': 'case',
  'sip.savePlan': 'case',
  'sip.takeBack': 'case',
  'commitments.add': 'case',
  'commitments.change': 'case',
  'commitments.remove': 'case',
  'commitments.answer': 'case',
  'commitments.move': 'case',
  'commitments.takeBackMove': 'case',
  'consultations.add': 'none',
  'consultations.change': 'none',
  'consultations.remove': 'none',
  'obstacles.raise': 'none',
  'obstacles.change': 'none',
  'obstacles.remove': 'none',
  'obstacles.forward': 'none',
  'obstacles.answer': 'none',
  'obstacles.close': 'none',
  'notes.add': 'author',
  'notes.retract': 'author',
  'ownRecords.set': 'case',
  'cases.aboutOther': 'case',
  'returns.raise': 'case',
  'returns.takeBack': 'case',
  'siblings.link': 'case',
  'siblings.unlink': 'case',
} as const;

export type Undoable = keyof typeof guards;
export const undoables = Object.keys(guards) as Undoable[];
export const guardOf = (channel: Undoable): (typeof guards)[Undoable] => guards[channel];
export const isUndoable = (channel: string): channel is Undoable => Object.hasOwn(guards, channel);

/**
 * What has a way back of its own, elsewhere. Undo stops there once and says so, rather than take back what was done
 * before it. A reported concern is none of these: nothing on the meeting's screen may tell of it.
 */
export const stops = [
  'consents.register',
  'consents.withdraw',
  'handovers.accept',
  'handovers.decline',
] as const;
export type Stop = (typeof stops)[number];
export const isStop = (channel: string): channel is Stop => stops.some((stop) => stop === channel);

/** Texts that save themselves while somebody writes: what is saved without a longer pause is one step. */
export const typed: readonly Undoable[] = ['meetings.note', 'consultations.change', 'commitments.change'];
export const TYPING_PAUSE_MS = 5000;

/** A step as the screen names it: "beslut i K-2026-014". */
export const UndoStep = z.object({
  channel: z.enum([...(undoables as [Undoable, ...Undoable[]]), ...stops]),
  caseId: Id.nullable(),
  consultationId: Id.nullable(),
  /** Of the case or the consultation; empty for a protected case, and for what belongs to neither. */
  number: z.string(),
  /** Whose attendance. */
  person: z.string(),
});
export type UndoStep = z.infer<typeof UndoStep>;
