import { z } from 'zod';
import { PaperWay } from '../access-log/access-log.ts';
import { closureReasons } from '../cases/cases.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { ShortText } from '../kernel/text-fields.ts';
import { cardReads } from '../kernel/reads.ts';
import { ErasedCounts } from './erasures.ts';

/** A closed case whose time has passed, as the gate lets the reader know of it. */
export const DueCase = z.object({
  caseId: Id,
  number: z.string(),
  name: z.string().nullable(),
  isProtected: z.boolean(),
  closedOn: PlainDate,
  reason: z.enum(closureReasons).nullable(),
  dueOn: PlainDate,
  /** The same child has come back: it waits until that case is closed. */
  isBack: z.boolean(),
  /** Numbers of obstacles and consultations that hold the child's first name, which stay when the case goes. */
  namedIn: z.array(z.string()),
});

export const Receipt = z.object({
  id: Id,
  /** Null for a case that was protected. */
  number: z.string().nullable(),
  closedOn: PlainDate,
  erasedOn: PlainDate,
  erasedBy: z.string(),
  decidedBy: z.string(),
  decidedOn: PlainDate,
  counts: ErasedCounts,
  minutes: z.number().int(),
});

const reads = [...cardReads, 'consultations', 'erasures', 'obstacles', 'team', 'users'] as const;

export const erasuresContract = {
  'erasures.list': query({
    input: z.null(),
    output: z.object({
      retentionMonths: z.number().int(),
      /** The longest waiting first. */
      due: z.array(DueCase),
      /** Due as well, and closed to the reader. */
      hidden: z.number().int(),
      /** Due as well, and not looked at yet. */
      more: z.number().int(),
      /** When the next one comes, if none of them is due yet. */
      nextOn: PlainDate.nullable(),
      /** Newest first. */
      receipts: z.array(Receipt),
    }),
    needs: 'case.erase',
    reads,
  }),
  'erasures.erase': command({
    input: z.object({
      caseId: Id,
      decidedBy: ShortText,
      decidedOn: PlainDate,
      /** Every unit has what concerns it in its own records. */
      isEntered: z.literal(true),
    }),
    output: z.object({ erasureId: Id }),
    needs: 'case.erase',
  }),
  /** Somebody puts the receipts on paper: which goes to the access log first. */
  'erasures.printed': command({
    input: z.object({ way: PaperWay }),
    output: z.null(),
    needs: 'case.erase',
  }),
} satisfies Contract;
