import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Instant } from '../kernel/plain-date.ts';
import { RequiredShortText, ShortText } from '../kernel/text-fields.ts';

export const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;

/** Everything that leaves a row. */
export const accessActions = [
  'unlock',
  'failedUnlock',
  'read',
  'search',
  'agenda',
  'live',
  'print',
  'pdf',
  'backup',
  'restore',
  'userAdded',
  'userRevoked',
  'rightsChanged',
  'passphraseReset',
  'project',
  'export',
  'receive',
  'approve',
  'erase',
  /** A dialog for printing or saving was closed without it: what the row it names tells of did not happen. */
  'cancelled',
] as const;
export type AccessAction = (typeof accessActions)[number];

/** How a paper leaves the app. */
export const PaperWay = z.enum(['print', 'pdf']);
export type PaperWay = z.infer<typeof PaperWay>;

/** What leaves the app by somebody's hand: on paper or as a PDF; or as a table, a chart or a calendar. */
export const CopyKind = z.enum(['paper', 'file']);
export type CopyKind = z.infer<typeof CopyKind>;

/** justified: the access had its reason · question: the user is asked · breach: it is taken further. */
export const verdicts = ['justified', 'question', 'breach'] as const;
export type Verdict = (typeof verdicts)[number];

/** The auditor's signed look at one month's drawn rows of one machine's log (`domain.md` §2.2, PDL 4:3). */
export const LogReview = z.object({
  month: Month,
  device: z.string().regex(/^[0-9a-f]{16}$/),
  rows: z
    .array(z.object({ seq: z.number().int().min(1), verdict: z.enum(verdicts), note: ShortText }))
    .max(100),
  /** The log's last link when it was signed. */
  chainHash: z.string().max(64),
  signedAt: Instant,
  signedBy: RequiredShortText,
});
export type LogReview = z.infer<typeof LogReview>;

export const logReviews = fact('log_reviews', LogReview);
