import { z } from 'zod';
import { query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { missingKinds } from './missing-rules.ts';

export const missingContract = {
  /** What is missing in the file of one open case; nothing to a reader who may not know its plan. */
  'missing.ofCase': query({
    input: z.object({ caseId: Id }),
    output: z.array(
      z.object({ kind: z.enum(missingKinds), on: PlainDate.nullable(), count: z.number().int() }),
    ),
    needs: 'case.read',
    reads: [
      'cases',
      'consents',
      'withdrawals',
      'decisions',
      'deferrals',
      'retractions',
      'returns',
      'recusals',
      'childViews',
      'commitments',
      'handovers',
      'handoverAnswers',
      'contactNamings',
      'ownRecords',
      'units',
      'users',
      'team',
    ],
  }),
} satisfies Contract;
