import { z } from 'zod';
import type { Steps } from '../kernel/steps.ts';

export const ReportProgress = z.object({
  /** Fetching the tables, reading the cases, counting the indicators, and trying what may be shown of them. */
  step: z.enum(['fetching', 'reading', 'counting', 'releasing']),
  /** Tables, cases, indicators or numbers that have been withheld. */
  done: z.number().int(),
  /** Of how many; null where nobody knows before the end. */
  of: z.number().int().nullable(),
});
export type ReportProgress = z.infer<typeof ReportProgress>;

export type ReportSteps<T> = Steps<ReportProgress, T>;
