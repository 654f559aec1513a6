import { z } from 'zod';
import { closureReasons } from '../cases/cases.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract, Topic } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';
import { letterReceivers } from '../letters/letter-rules.ts';
import { FamilyAnswer, goalOutcomes } from './closures.ts';

const Who = z.object({ unit: z.string(), person: z.string() });

/** A closed case as its page says it. What somebody has typed is empty for a reader who may not know the story. */
export const ClosureView = z.object({
  on: PlainDate,
  reason: z.enum(closureReasons),
  note: z.string(),
  goals: z.enum(goalOutcomes).nullable(),
  contacts: z.array(z.object({ unit: z.string(), who: z.string(), what: z.string() })),
  /** Whom to call if it gets hard again. */
  call: Who.nullable(),
  /** The meeting that closed it, whose letters tell the family. */
  meetingId: MeetingId.nullable(),
  /** The family's answers to the four questions; nobody for a reader who may not know the story. */
  answers: z.array(
    z.object({
      by: z.enum(letterReceivers),
      label: z.string(),
      answer: FamilyAnswer.pick({ on: true, answers: true, unasked: true }).nullable(),
    }),
  ),
});

const reads: readonly Topic[] = [...cardReads, ...directoryReads, 'familyAnswers', 'users'];

export const closuresContract = {
  /** Null while the case is open, and for a reader who may not know its plan. */
  'closures.get': query({
    input: z.object({ caseId: Id }),
    output: ClosureView.nullable(),
    needs: 'case.read',
    reads,
  }),
  'closures.answer': command({
    input: FamilyAnswer.omit({ decisionId: true }),
    output: z.null(),
    needs: 'case.write',
  }),
} satisfies Contract;
