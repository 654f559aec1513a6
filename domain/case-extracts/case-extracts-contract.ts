import { z } from 'zod';
import { ProtectedCase } from '../approvals/approvals-contract.ts';
import { HistoryRow } from '../cases/case-views.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';

/** Why somebody gets everything that is recorded about a child: keys of the legal texts. */
export const extractGrounds = ['rightOfAccess', 'publicRecord'] as const;

const CaseExtract = z.object({
  caseId: Id,
  number: z.string(),
  name: z.string(),
  team: z.string(),
  madeAt: Instant,
  /** Everything that has been written, the first first. */
  rows: z.array(HistoryRow),
  /** Notes of which the reader may only know that they are there. */
  heldBack: z.number().int(),
  protectedCases: z.array(ProtectedCase),
});

/** Everything recorded about one child, on paper: "allt om ett barn". */
export const caseExtractsContract = {
  'caseExtracts.get': query({
    input: z.object({ caseId: Id }),
    output: CaseExtract,
    needs: 'case.write',
    reads: ['cases', 'notes', 'decisions', 'consents', 'commitments', 'users', 'team'],
  }),
  'caseExtracts.printed': command({
    input: z.object({ caseId: Id, way: z.enum(['print', 'pdf']), ground: z.enum(extractGrounds) }),
    output: CaseExtract,
    needs: 'case.write',
  }),
} satisfies Contract;
