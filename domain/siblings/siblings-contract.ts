import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';
import { cardReads } from '../kernel/reads.ts';

export const siblingsContract = {
  /** The siblings' cases that this reader may open: a number, and nothing else of the other child. */
  'siblings.list': query({
    input: z.object({ caseId: Id }),
    output: z.array(z.object({ id: Id, number: z.string() })),
    needs: 'case.read',
    reads: [...cardReads, 'siblingLinks'],
  }),
  'siblings.link': command({
    input: z.object({ caseId: Id, number: RequiredShortText }),
    output: z.null(),
    needs: 'case.write',
  }),
  'siblings.unlink': command({
    input: z.object({ caseId: Id, siblingId: Id }),
    output: z.null(),
    needs: 'case.write',
  }),
} satisfies Contract;
