import { z } from 'zod';
import { ProtectedCase } from '../approvals/approvals-contract.ts';
import { extractReceivers } from '../case-extracts/case-extracts-contract.ts';
import { guardianKeys } from '../cases/cases.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { Instant, PlainDate } from '../kernel/plain-date.ts';
import { RequiredShortText, ShortText } from '../kernel/text-fields.ts';
import { cardReads } from '../kernel/reads.ts';
import { UserRole } from '../users/users.ts';
import { told } from './access-log-rules.ts';
import { accessActions, CopyKind, LogReview, Month, PaperWay } from './access-log.ts';

/** One row in words that name no child. */
export const AccessRow = z.object({
  seq: z.number().int(),
  at: Instant,
  /** Empty for a failed unlock: the lock does not know who stood there. */
  user: z.string(),
  role: UserRole.nullable(),
  /** The user's unit at that moment. */
  unit: z.string(),
  action: z.enum(accessActions),
  /** Null outside any case, and for a protected one. */
  caseNumber: z.string().nullable(),
  isProtected: z.boolean(),
  recipients: z.array(z.string()),
  /** Words of the log, such as `minutes 2026-11-19`; the window puts them into sentences. */
  detail: z.string(),
  /** The user whose rights it was about. */
  about: z.string(),
});
export type AccessRow = z.infer<typeof AccessRow>;

/** What makes a judgement possible; null where it says nothing, or would say too much about a protected child. */
export const AccessContext = z.object({
  wasCovered: z.boolean().nullable(),
  holdsCase: z.boolean().nullable(),
  /** Whether a protected case names the user. */
  isNamed: z.boolean().nullable(),
  meetingOn: PlainDate.nullable(),
  isOutOfHours: z.boolean(),
  /** The same user's other rows of that day: how many, and those nearest in time. */
  sameDay: z.object({ total: z.number().int(), rows: z.array(AccessRow) }),
});
export type AccessContext = z.infer<typeof AccessContext>;

const Case = z.union([z.object({ number: RequiredShortText }), z.literal('protected')]).nullable();

export const accessLogContract = {
  /** Newest first. */
  'accessLog.list': query({
    input: z.object({
      case: Case,
      userId: Id.nullable(),
      month: Month.nullable(),
      /** Only rows of this kind, and since the last review. */
      only: z.enum(told).optional(),
      offset: z.number().int().min(0).max(10_000_000),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(AccessRow), total: z.number().int() }),
    needs: 'log.read',
    reads: [...cardReads, 'accessLog', 'logReviews', 'users'],
  }),
  /** What waits for the auditor: months to review, and rows since the last review that were not looked at one by one. */
  'accessLog.toDo': query({
    input: z.null(),
    output: z.object({
      /** Finished months that nobody has signed, newest first. */
      unsigned: z.array(Month),
      /** When the last review was signed. */
      since: Instant.nullable(),
      counts: z.record(z.enum(told), z.number().int()),
    }),
    needs: 'log.read',
    reads: ['accessLog', 'logReviews'],
  }),
  /** The same rows for a file, all of them and oldest first: supervision asks for the log as it stands (HSLF-FS 2016:40). */
  'accessLog.export': command({
    input: z.object({ userId: Id.nullable(), month: Month.nullable() }),
    output: z.object({ rows: z.array(AccessRow) }),
    needs: 'log.read',
  }),
  /**
   * The row of the paper or file that the user made last: its number stands on the paper, beside who made it and when, as
   * the log has it, and that the team is made up, if it is. `not-found` when the user has made none.
   */
  'accessLog.copyNumber': query({
    input: z.object({ of: CopyKind }),
    output: z.object({ number: z.number().int(), by: RequiredShortText, at: Instant, sample: z.boolean() }),
    needs: 'everyone',
    reads: [],
  }),
  /** That the paper or file with this number, the user's last, came to nothing. Nothing is said of any other. */
  'accessLog.cancelled': command({
    input: z.object({ number: z.number().int().min(1) }),
    output: z.null(),
    needs: 'everyone',
  }),
  /** What there is to choose from. */
  'accessLog.choices': query({
    input: z.null(),
    output: z.object({
      months: z.array(Month),
      users: z.array(z.object({ id: Id, name: z.string(), role: UserRole.nullable(), unit: z.string() })),
    }),
    needs: 'log.read',
    reads: ['accessLog', 'users', 'units'],
  }),
  /** Walks the whole chain. */
  'accessLog.check': query({
    input: z.null(),
    output: z.object({
      rows: z.number().int(),
      since: Instant.nullable(),
      /** The first row that is missing or is not as it was written. */
      brokenAt: z.number().int().nullable(),
      /** When the last row before it was written. */
      wholeUntil: Instant.nullable(),
      checkedAt: Instant,
    }),
    needs: 'log.read',
    reads: ['accessLog'],
  }),
  /** A finished month's drawn rows; without a month, the last one. */
  'accessLog.sample': query({
    input: z.object({ month: Month.nullable() }),
    output: z
      .object({
        month: Month,
        months: z.array(z.object({ month: Month, signedAt: Instant.nullable() })),
        /** How many rows the draw was made among. */
        among: z.number().int(),
        drawn: z.array(AccessRow.extend({ context: AccessContext })),
        review: LogReview.extend({
          /** Rows that carry a time of this month and were written after it was signed. */
          addedAfter: z.number().int(),
        }).nullable(),
      })
      .nullable(),
    needs: 'log.read',
    reads: [...cardReads, 'accessLog', 'agendaItems', 'logReviews', 'users'],
  }),
  /** Once and for all. */
  'accessLog.sign': command({
    input: z.object({
      month: Month,
      rows: z
        .array(
          z.object({
            seq: z.number().int().min(1),
            verdict: LogReview.shape.rows.element.shape.verdict,
            note: ShortText,
          }),
        )
        .max(100),
    }),
    output: z.object({ signedAt: Instant }),
    needs: 'log.review',
  }),
  /** Which units have read about a child, and when (PDL 8:5). */
  'accessLog.extract': query({
    input: z.object({ number: RequiredShortText }),
    output: z.object({
      number: z.string(),
      team: z.string(),
      madeAt: Instant,
      /** Whom custody and age let it be for. */
      receivers: z.array(z.enum(extractReceivers)),
      /** Guardians who must not know. */
      withheldFrom: z.array(z.enum(guardianKeys)),
      /** The case, when it is protected: somebody else must say yes before it is put on paper. */
      protectedCases: z.array(ProtectedCase),
      rows: z.array(
        AccessRow.pick({ seq: true, at: true, unit: true, action: true, detail: true, recipients: true }),
      ),
    }),
    needs: 'log.extract',
    reads: [...cardReads, 'accessLog', 'approvals', 'team', 'users'],
  }),
  /** Written before the paper is made, with whom it is for; refuses a guardian who must not know. */
  'accessLog.extractPrinted': command({
    input: z.object({ number: RequiredShortText, to: z.enum(extractReceivers), way: PaperWay }),
    output: z.null(),
    needs: 'log.extract',
  }),
} satisfies Contract;

/** Where the verdicts lie until they are signed. */
export const reviewDraftKey = (month: Month): string => `log-review/${month}`;
