import { z } from 'zod';
import { job } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';
import { Passphrase } from '../vault/vault-contract.ts';
import { approvedPapers } from './approvals.ts';

/** A protected case on a paper, and who else may say yes to it. */
export const ProtectedCase = z.object({
  caseId: Id,
  approvers: z.array(z.object({ id: Id, name: z.string() })),
});

export const approvalsContract = {
  /** The other named user chooses the own name and types the own passphrase, at the machine of who makes the paper. */
  'approvals.give': job({
    input: z.object({
      caseIds: z.array(Id).min(1).max(50),
      paper: z.enum(approvedPapers),
      userId: Id,
      passphrase: Passphrase,
      reason: RequiredShortText,
    }),
    output: z.object({ at: Instant }),
    needs: 'case.read',
  }),
} satisfies Contract;
