import { z } from 'zod';
import { PaperWay } from '../access-log/access-log.ts';
import { ProtectedCase } from '../approvals/approvals-contract.ts';
import { DraftKey } from '../drafts/drafts-contract.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract, Topic } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';
import { SipAnswer, SipContent, sipReasons, SipStep } from './sip.ts';
import { sipParts, sipStates } from './sip-rules.ts';

const Named = z.object({ unit: z.string(), person: z.string() });

/** A plan with the names that stand on its paper. */
export const NamedPlan = z.object({
  planId: Id,
  content: SipContent,
  needs: z.array(Named),
  lead: Named,
  by: z.string(),
  on: PlainDate,
  lacks: z.array(z.enum(sipParts)),
});

export const SipView = z.object({
  number: z.string(),
  state: z.enum(sipStates),
  asks: z.boolean(),
  askedSince: PlainDate.nullable(),
  /** Units with something active, by principal: why it is asked. */
  municipality: z.array(z.string()),
  region: z.array(z.string()),
  answer: z
    .object({
      answer: z.enum(['yes', 'no']),
      on: PlainDate,
      reason: z.enum(sipReasons).nullable(),
      words: z.string(),
      askAgainOn: PlainDate.nullable(),
    })
    .nullable(),
  clock: z.object({ until: PlainDate, daysLeft: z.number().int(), isLate: z.boolean() }).nullable(),
  bookedOn: PlainDate.nullable(),
  heldOn: PlainDate.nullable(),
  endedOn: PlainDate.nullable(),
  followUps: z.array(z.object({ on: PlainDate, result: z.string(), next: z.string() })),
  followUpOn: PlainDate.nullable(),
  followUpLate: z.boolean(),
  /** The latest version first; null to a reader who may not know the story. More than one did not know of each other. */
  plans: z.array(NamedPlan).nullable(),
  versions: z.number().int(),
  mayWrite: z.boolean(),
  canTakeBack: z.boolean(),
  /**
   * Whom the paper can be for: the family as custody has it, then the units that are in the plan. `unit` is empty for
   * the family; withheld: a guardian who must not know, or a unit that consent does not let know what stands in it.
   */
  receivers: z.array(z.object({ to: Id, unit: z.string(), isWithheld: z.boolean() })),
  protectedCases: z.array(ProtectedCase),
});

/** A guardian, the child, or the id of a unit that is in the plan. */
const SipReceiver = Id;

/** What goes on paper. */
export const SipDocument = z.object({
  number: z.string(),
  name: z.string(),
  team: z.string(),
  heldOn: PlainDate.nullable(),
  plan: NamedPlan,
  followUps: SipView.shape.followUps,
  /** Texts left out because they may tell of a reported concern. */
  heldBack: z.number().int(),
});

const reads: readonly Topic[] = [...cardReads, ...directoryReads, 'approvals', 'users'];

export const sipContract = {
  'sip.get': query({ input: z.object({ caseId: Id }), output: SipView, needs: 'case.read', reads }),
  'sip.answer': command({ input: SipAnswer, output: z.null(), needs: 'case.write' }),
  'sip.tell': command({ input: SipStep.omit({ answerId: true }), output: z.null(), needs: 'case.write' }),
  /** A version of its own each time; `seen` are those that stood on the screen. */
  'sip.savePlan': command({
    input: z.object({ caseId: Id, content: SipContent, seen: z.array(Id), draftKey: DraftKey.nullable() }),
    output: z.object({ planId: Id }),
    needs: 'case.write',
  }),
  /** What was written last about the plan in this case: an answer, a step or a version. */
  'sip.takeBack': command({ input: z.object({ caseId: Id }), output: z.null(), needs: 'case.write' }),
  /** Null while there is no plan, and for a receiver from whom it is withheld. */
  'sip.document': query({
    input: z.object({ caseId: Id, to: SipReceiver }),
    output: SipDocument.nullable(),
    needs: 'case.write',
    reads,
  }),
  /** Writes the access log before the paper is made, and answers what may stand on it. */
  'sip.printed': command({
    input: z.object({ caseId: Id, to: SipReceiver, way: PaperWay }),
    output: SipDocument,
    needs: 'case.write',
  }),
} satisfies Contract;
