import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Instant } from '../kernel/plain-date.ts';
import { cardReads } from '../kernel/reads.ts';

/** Names what is half written, such as `note/` and the id of the case. */
export const DraftKey = z.string().regex(/^[a-z][a-zA-Z0-9/:-]{0,79}$/);

/**
 * Half-written text, encrypted with everything else; per user, never exchanged, gone once saved. Reading asks the gate
 * as things are now: what the user may no longer know reads as absent, and is kept (`draft-rules.ts`).
 */
export const draftsContract = {
  'drafts.get': query({
    input: z.object({ key: DraftKey }),
    output: z.object({ value: z.json(), savedAt: Instant }).nullable(),
    needs: 'everyone',
    reads: [],
  }),
  'drafts.list': query({
    input: z.null(),
    output: z.array(z.object({ key: z.string(), savedAt: Instant })),
    needs: 'everyone',
    reads: [...cardReads, 'drafts'],
  }),
  'drafts.save': command({
    input: z.object({ key: DraftKey, value: z.json() }),
    output: z.object({ savedAt: Instant }),
    needs: 'everyone',
  }),
  'drafts.remove': command({ input: z.object({ key: DraftKey }), output: z.null(), needs: 'everyone' }),
} satisfies Contract;
