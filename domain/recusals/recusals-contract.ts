import { z } from 'zod';
import { command } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';

const who = z.object({ meetingId: MeetingId, caseId: Id, personId: Id });

export const recusalsContract = {
  /** Jäv: somebody at the table leaves for this item and no longer reads the case, here or later. */
  'meetings.recuse': command({ input: who, output: z.null(), needs: 'meeting.run' }),
  'meetings.undoRecuse': command({ input: who, output: z.null(), needs: 'meeting.run' }),
} satisfies Contract;
