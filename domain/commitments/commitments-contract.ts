import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText } from '../kernel/text-fields.ts';
import { Lift } from '../obstacles/lift.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import { commitmentStates } from './commitments.ts';
import { TaskList } from './task-list.ts';

export const commitmentsContract = {
  /** A coordinator may choose a unit, or null for all; a member is told of the own one. */
  'commitments.list': query({
    input: z.object({ unitId: Id.nullable() }),
    output: TaskList,
    needs: 'commitment.answer',
    reads: [...cardReads, ...directoryReads, ...calendarReads, 'taskMoves', 'users'],
  }),
  'commitments.add': command({
    input: z.object({
      caseId: Id,
      meetingId: MeetingId,
      text: RequiredFreeText,
      unitId: Id.nullable(),
      personId: Id.nullable(),
      dueOn: PlainDate.nullable(),
    }),
    output: z.object({ commitmentId: Id }),
    needs: 'meeting.run',
  }),
  'commitments.change': command({
    input: z.object({
      commitmentId: Id,
      text: RequiredFreeText.optional(),
      unitId: Id.nullable().optional(),
      personId: Id.nullable().optional(),
      dueOn: PlainDate.nullable().optional(),
    }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'commitments.remove': command({
    input: z.object({ commitmentId: Id }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'commitments.answer': command({
    input: z.object({ commitmentId: Id, state: z.enum(commitmentStates).nullable(), note: FreeText }),
    output: z.null(),
    needs: 'commitment.answer',
  }),
  /** Gives a task another day. lift: to the steering group, which is asked for once it has been moved too often. */
  'commitments.move': command({
    input: z.object({
      commitmentId: Id,
      to: PlainDate,
      because: FreeText,
      lift: Lift.optional(),
    }),
    output: z.null(),
    needs: 'commitment.answer',
  }),
  /** Takes the last move back: the day before it is the day again. */
  'commitments.takeBackMove': command({
    input: z.object({ commitmentId: Id }),
    output: z.null(),
    needs: 'commitment.answer',
  }),
} satisfies Contract;
