import { z } from 'zod';
import type { Steps } from '../kernel/steps.ts';

/** Reading the cases, counting the indicators, and trying what may be shown of them. */
export const reportSteps = ['reading', 'counting', 'releasing'] as const;

export const ReportProgress = z.object({
  step: z.enum(reportSteps),
  /** Cases, indicators or numbers that have been withheld. */
  done: z.number().int(),
  /** Of how many; null where nobody knows before the end. */
  of: z.number().int().nullable(),
});
export type ReportProgress = z.infer<typeof ReportProgress>;

export type ReportSteps<T> = Steps<ReportProgress, T>;
