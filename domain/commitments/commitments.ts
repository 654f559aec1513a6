import { z } from 'zod';
import { fact, flag, json, record, text } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText } from '../kernel/text-fields.ts';

export const commitmentStates = ['done', 'notDone', 'overtaken'] as const;
export type CommitmentState = (typeof commitmentStates)[number];
export const CommitmentAnswer = z.object({ state: z.enum(commitmentStates), on: PlainDate, note: FreeText });

/** Who does what by when. */
export const commitments = record('commitments', {
  caseId: text(Id),
  meetingId: text(MeetingId),
  text: text(RequiredFreeText),
  unitId: text(Id),
  personId: text(Id),
  dueOn: text(PlainDate),
  answer: json(CommitmentAnswer.nullable()),
  /** Taken back before the minutes were sealed. */
  removed: flag(z.boolean()),
});

/**
 * A task given another day. The task's own day is the one that counts; this keeps the day it had before, and that it
 * was moved: two machines that move it without each other lose neither of the two.
 */
export const TaskMove = z.object({
  caseId: Id,
  commitmentId: Id,
  from: PlainDate,
  to: PlainDate,
  on: PlainDate,
  because: FreeText,
  /** Lifted to the steering group, since it had been moved or overdue as far as it may. */
  escalated: z.boolean().optional(),
  /** Which obstacle tells the steering group; none of what was lifted before that was asked for. */
  obstacleId: Id.optional(),
});
export type TaskMove = z.infer<typeof TaskMove>;
export const taskMoves = fact('task_moves', TaskMove);
