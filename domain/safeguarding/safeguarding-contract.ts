import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';

export const safeguardingContract = {
  /** That a unit has reported, for its own people and the coordinator; without a case, those about no case here. */
  'safeguarding.list': query({
    input: z.object({ caseId: Id.nullable() }),
    output: z.array(
      z.object({
        id: Id,
        on: PlainDate,
        unit: z.string(),
        /** Written by this user, who may take it back. */
        isOwn: z.boolean(),
      }),
    ),
    needs: 'concern.report',
    reads: [...cardReads, ...directoryReads, 'safeguardingReports'],
  }),
  /** Whom to call, to everybody: the duty is personal. Empty where nobody has written a number down. */
  'safeguarding.contacts': query({
    input: z.null(),
    output: z.object({
      receptionName: z.string(),
      receptionPhone: z.string(),
      emergencyName: z.string(),
      emergencyPhone: z.string(),
    }),
    needs: 'everyone',
    reads: ['team'],
  }),
  'safeguarding.report': command({
    input: z.object({ caseId: Id.nullable(), on: PlainDate, unitId: Id }),
    output: z.object({ reportId: Id }),
    needs: 'concern.report',
  }),
  /** A registration made by mistake, taken back by whoever made it. */
  'safeguarding.takeBack': command({
    input: z.object({ reportId: Id }),
    output: z.null(),
    needs: 'concern.report',
  }),
} satisfies Contract;
