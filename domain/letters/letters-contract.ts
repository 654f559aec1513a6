import { z } from 'zod';
import { PaperWay } from '../access-log/access-log.ts';
import { ProtectedCase } from '../approvals/approvals-contract.ts';
import { goalOutcomes } from '../closures/closures.ts';
import { FeedbackReceiver } from '../family-feedback/family-feedback-contract.ts';
import { DecisionType } from '../decisions/decisions.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract, Topic } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';
import { letterReceivers } from './letter-rules.ts';

const Person = z.object({ name: z.string(), profession: z.string(), unit: z.string() });

/** One thing that was agreed, in the family's words as far as the catalogue has them. */
export const LetterLine = z.object({
  id: Id,
  /** null: a task, whose text says it all. */
  type: DecisionType.nullable(),
  what: z.string(),
  text: z.string(),
  who: Person,
  needsApplication: z.boolean(),
  /** First contact by, or done by. */
  on: PlainDate.nullable(),
});

/** What stands in a letter. To somebody who must not know: nothing. */
export const LetterContent = z.object({
  name: z.string(),
  lines: z.array(LetterLine),
  /** Texts left out because they may tell of a reported concern. */
  heldBack: z.number().int(),
  followUpOn: PlainDate.nullable(),
  contact: Person.nullable(),
  /** Units that consent lets talk about the child today. */
  units: z.array(z.string()),
  /** That the child's view was known, not what it was. */
  wasHeard: z.boolean(),
  isClosed: z.boolean(),
  /** What a closure says to the family: whether the goals were reached, whom they go on meeting, whom to call. */
  closing: z
    .object({
      goals: z.enum(goalOutcomes).nullable(),
      contacts: z.array(z.object({ who: z.string(), unit: z.string(), what: z.string() })),
      call: Person.nullable(),
    })
    .nullable(),
});

const reads: readonly Topic[] = [
  ...cardReads,
  ...directoryReads,
  'accessLog',
  'agendaItems',
  'amendments',
  'familyFeedback',
  'meetings',
  'seals',
  'users',
];

export const lettersContract = {
  /** The cases that the meeting has decided about, each with whom to tell. */
  'letters.list': query({
    input: z.object({ meetingId: MeetingId }),
    output: z.object({
      heldOn: PlainDate,
      isSealed: z.boolean(),
      /** The family is told by this day. */
      answerBy: PlainDate,
      rows: z.array(
        z.object({ caseId: Id, number: z.string(), name: z.string(), receivers: z.array(FeedbackReceiver) }),
      ),
      /** Cases of the meeting that this reader may not open. */
      hidden: z.number().int(),
    }),
    needs: 'case.write',
    reads,
  }),
  /** One letter as it would be now: a draft until the minutes are sealed. */
  'letters.get': query({
    input: z.object({ meetingId: MeetingId, caseId: Id, to: z.enum(letterReceivers) }),
    output: z.object({
      number: z.string(),
      team: z.string(),
      heldOn: PlainDate,
      isSealed: z.boolean(),
      answerBy: PlainDate,
      isYoung: z.boolean(),
      custodyUnknown: z.boolean(),
      /** Somebody has corrected these minutes about this case. */
      isAmended: z.boolean(),
      receivers: z.array(FeedbackReceiver),
      content: LetterContent.nullable(),
      protectedCases: z.array(ProtectedCase),
    }),
    needs: 'case.write',
    reads,
  }),
  /** Writes the access log before a letter is made, refuses one that must not be, and answers what may stand in it. */
  'letters.printed': command({
    input: z.object({
      meetingId: MeetingId,
      caseId: Id,
      to: z.enum(letterReceivers),
      way: PaperWay,
    }),
    output: LetterContent,
    needs: 'case.write',
  }),
} satisfies Contract;
