import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';

/** Jäv: somebody leaves the room for one item and loses the right to read it. */
export const Recusal = z.object({ caseId: Id, meetingId: MeetingId, personId: Id });
export type Recusal = z.infer<typeof Recusal>;

export const recusals = fact('recusals', Recusal);
