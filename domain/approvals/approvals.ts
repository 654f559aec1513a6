import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';

/** What of a protected case can be put on paper. */
export const approvedPapers = [
  'minutes',
  'consentForm',
  'logExtract',
  'caseExtract',
  'letter',
  'sip',
] as const;

/** A second named person's yes, with the own passphrase, to one paper about a protected child. */
export const Approval = z.object({
  caseId: Id,
  paper: z.enum(approvedPapers),
  approvedBy: Id,
  at: Instant,
  reason: RequiredShortText,
});
export type Approval = z.infer<typeof Approval>;

export const approvals = fact('approvals', Approval);
