import { z } from 'zod';
import { PaperWay } from '../access-log/access-log.ts';
import { ProtectedCase } from '../approvals/approvals-contract.ts';
import { HistoryRow } from '../cases/case-views.ts';
import { caseReads } from '../cases/cases-contract.ts';
import { guardianKeys } from '../cases/cases.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { letterReceivers } from '../letters/letter-rules.ts';

/** Why somebody gets everything that is recorded about a child: keys of the legal texts. */
export const extractGrounds = ['rightOfAccess', 'publicRecord'] as const;
/** Whom it is handed to: somebody of the family, or anybody else who has asked. */
export const extractReceivers = [...letterReceivers, 'other'] as const;
export type ExtractReceiver = (typeof extractReceivers)[number];

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
  /** Texts that may tell of a reported concern, which stand in no extract. */
  leftOut: z.number().int(),
  /** Numbers of the child's other cases, of those that this reader may open. */
  otherCases: z.array(z.string()),
  /** Whom custody and age let it be for. */
  receivers: z.array(z.enum(extractReceivers)),
  /** Guardians who must not know. */
  withheldFrom: z.array(z.enum(guardianKeys)),
  /** Names of users, whom some entries tell of by id. */
  users: z.array(z.object({ id: Id, name: z.string() })),
  protectedCases: z.array(ProtectedCase),
});

/** Everything recorded about one child, on paper: "allt om ett barn". */
export const caseExtractsContract = {
  'caseExtracts.get': query({
    input: z.object({ caseId: Id }),
    output: CaseExtract,
    needs: 'case.write',
    reads: [...caseReads, 'team'],
  }),
  /** Writes the access log, with the ground and to whom, and refuses a guardian who must not know. */
  'caseExtracts.printed': command({
    input: z.object({
      caseId: Id,
      way: PaperWay,
      ground: z.enum(extractGrounds),
      to: z.enum(extractReceivers),
    }),
    output: CaseExtract,
    needs: 'case.write',
  }),
} satisfies Contract;
