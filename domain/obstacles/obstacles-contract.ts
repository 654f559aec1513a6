import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText, ShortText } from '../kernel/text-fields.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import { obstacleStates, obstacleSteps } from './obstacle-rules.ts';
import { ObstacleAnswer, obstacleKinds } from './obstacles.ts';

export const ObstacleInput = z.object({
  kind: z.enum(obstacleKinds),
  unitIds: z.array(Id).min(1).max(60),
  ownerUnitId: Id.nullable(),
  text: RequiredFreeText,
});

const Obstacle = z.object({
  id: Id,
  number: z.string(),
  kind: z.enum(obstacleKinds),
  units: z.array(z.object({ unitId: Id, name: z.string() })),
  owner: z.object({ unitId: Id, name: z.string() }).nullable(),
  text: z.string(),
  /** The text points to a child, so the steering group is not shown it. */
  isHeld: z.boolean(),
  raisedOn: PlainDate,
  meetingId: MeetingId.nullable(),
  forwardedOn: PlainDate.nullable(),
  /** Without its words to the steering group where they are held. */
  answer: ObstacleAnswer.extend({ decided: FreeText, who: ShortText }).nullable(),
  /** The answer points to a child: it is told and shown to the steering group once it is in other words. */
  isAnswerHeld: z.boolean(),
  /** Whatever it says, it is held: it has named a child whose case has been erased. */
  namesErased: z.boolean(),
  reportedAt: MeetingId.nullable(),
  closedOn: PlainDate.nullable(),
  state: z.enum(obstacleStates),
  /** What whoever asks may do with it now. */
  steps: z.array(z.enum(obstacleSteps)),
});

const it = { obstacleId: Id };

/** For the steering group. No field says which case anything belongs to: it belongs to none. */
export const obstaclesContract = {
  /** The coordinator's all, a member's those that concern the own unit, the steering group's those brought to it; the newest first. */
  'obstacles.list': query({
    input: z.null(),
    output: z.array(Obstacle),
    needs: 'obstacle.read',
    reads: [...cardReads, ...directoryReads, 'devices', 'exchange', 'obstacles', 'obstacleNamings', 'users'],
  }),
  /** What one meeting has to do with: raised at it, and answered and not yet told to the team. */
  'obstacles.ofMeeting': query({
    input: z.object({ meetingId: MeetingId }),
    output: z.object({ raised: z.array(Obstacle), reported: z.array(Obstacle), waiting: z.number().int() }),
    needs: 'meeting.read',
    reads: [...cardReads, ...directoryReads, ...calendarReads, 'obstacles', 'obstacleNamings', 'users'],
  }),
  'obstacles.raise': command({
    input: ObstacleInput.extend({ meetingId: MeetingId.nullable() }),
    output: z.object({ obstacleId: Id, number: z.string() }),
    needs: 'meeting.run',
  }),
  'obstacles.change': command({
    input: z.object({ ...it, fields: ObstacleInput.partial() }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** Before the steering group, at its meeting that day; null takes that back. */
  'obstacles.forward': command({
    input: z.object({ ...it, on: PlainDate.nullable() }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'obstacles.answer': command({
    input: z.object({ ...it, answer: ObstacleAnswer }),
    output: z.null(),
    needs: 'obstacle.answer',
  }),
  'obstacles.close': command({
    input: z.object({ ...it, isClosed: z.boolean() }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  'obstacles.remove': command({ input: z.object(it), output: z.null(), needs: 'meeting.run' }),
} satisfies Contract;
