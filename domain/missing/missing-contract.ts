import { z } from 'zod';
import { query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';
import { missingKinds } from './missing-rules.ts';

const kind = z.enum(missingKinds);
/** on: since when, or until when; of several the first. */
const Missing = z.object({ kind, on: PlainDate.nullable(), count: z.number().int() });

const reads = [...cardReads, ...directoryReads, 'users'] as const;

export const missingContract = {
  /** Lines of each kind in the list of all cases. */
  'missing.counts': query({
    input: z.null(),
    output: z.record(kind, z.number().int()),
    needs: 'case.read',
    reads,
  }),
  /** What is missing in the file of one case: to a member what the own unit mends. */
  'missing.ofCase': query({
    input: z.object({ caseId: Id }),
    output: z.array(Missing),
    needs: 'case.read',
    reads,
  }),
  /** What is missing in every case that this reader may open, a line for each case and kind. */
  'missing.list': query({
    input: z.object({
      kind: kind.nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({
      rows: z.array(
        Missing.extend({
          caseId: Id,
          number: z.string(),
          name: z.string().nullable(),
          age: z.number().int().nullable(),
          holder: z.string(),
        }),
      ),
      /** Lines of each kind, over all windows. */
      counts: z.record(kind, z.number().int()),
      /** Protected cases that are closed to this reader: their files are mended by those they name. */
      veiled: z.number().int(),
    }),
    needs: 'case.read',
    reads,
  }),
} satisfies Contract;
