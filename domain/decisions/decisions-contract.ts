import { z } from 'zod';
import { command } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { ChildViewFact, Decision } from './decisions.ts';

export const decisionsContract = {
  'decisions.record': command({
    /** Which earlier follow-ups it takes up is for the calendar to say. */
    input: Decision.omit({ takesUp: true }),
    output: z.object({ decisionId: Id }),
    needs: 'meeting.run',
  }),
  /** Takes back a decision while the minutes are open; the log keeps both. */
  'decisions.retract': command({
    input: z.object({ decisionId: Id }),
    output: z.null(),
    needs: 'meeting.run',
  }),
  /** The child's view of a decided item, when no decision carries it; closing asks for it. */
  'decisions.recordChildView': command({ input: ChildViewFact, output: z.null(), needs: 'meeting.run' }),
} satisfies Contract;
