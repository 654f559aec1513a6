import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText } from '../kernel/text-fields.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';
import { backReasons, handoverStates } from './baton-rules.ts';
import { declineReasons } from './handovers.ts';

/** One handover among others: who asks whom and by when, and nothing that tells of the child. */
export const HandoverRow = z.object({
  id: Id,
  caseId: Id,
  number: z.string(),
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  from: z.string(),
  to: z.string(),
  /** Asked of the reader's own unit, or by it. */
  toUs: z.boolean(),
  fromUs: z.boolean(),
  offeredOn: PlainDate,
  answerBy: PlainDate,
  state: z.enum(handoverStates),
  on: PlainDate,
  /** Why it waits for the team, if it does. */
  back: z.enum(backReasons).nullable(),
  /** Consent has stopped covering the unit that is asked: nobody can answer until that is mended. */
  isOutside: z.boolean(),
  /** It is why the case stands in the overview: what waits for an answer or has come back, each case once. */
  waits: z.boolean(),
});

/** One handover as the gate lets the reader see it. */
export const HandoverStepView = z.object({
  id: Id,
  from: z.string(),
  to: z.string(),
  toUnitId: Id,
  what: z.string(),
  why: z.string(),
  offeredOn: PlainDate,
  offeredBy: z.string(),
  answerBy: PlainDate,
  state: z.enum(handoverStates),
  on: PlainDate,
  back: z.enum(backReasons).nullable(),
  isOutside: z.boolean(),
  reason: z.enum(declineReasons).nullable(),
  words: z.string(),
  mayAnswer: z.boolean(),
});

/** A stop on the baton's way: a unit that held it, or one that it came back from. */
export const BatonStop = z.object({
  kind: z.enum(['held', 'holds', 'declined', 'expired', 'collided', 'offered']),
  unit: z.string(),
  on: PlainDate.nullable(),
  words: z.string(),
});

export const CaseBaton = z.object({
  holder: z.string(),
  holderUnitId: Id.nullable(),
  contact: z.string(),
  contactPersonId: Id.nullable(),
  /** People who cannot be the family's contact: stepped back, or not named in a protected case. */
  notResponsible: z.array(Id),
  since: PlainDate.nullable(),
  days: z.number().int(),
  stops: z.array(BatonStop),
  /** Newest first. */
  steps: z.array(HandoverStepView),
  counts: z.object({
    declined: z.number().int(),
    expired: z.number().int(),
    unitsBeforeStart: z.number().int(),
    /** Help has begun: the units met are counted no further. */
    hasStarted: z.boolean(),
    /** The case has been taken up again: the units met are counted from then. */
    isAgain: z.boolean(),
  }),
  /** In vain since the team last decided about the case, and how often that may be. */
  inVain: z.number().int(),
  cap: z.number().int(),
  /** The day by which a unit asked today has to answer. */
  answerBy: PlainDate,
  /** Units that consent covers. */
  coveredUnitIds: z.array(Id),
  mayOffer: z.boolean(),
  mayName: z.boolean(),
});

const reads = [...cardReads, ...directoryReads, 'users'] as const;

export const handoversContract = {
  'handovers.list': query({
    input: z.null(),
    output: z.object({
      unit: z.string(),
      rows: z.array(HandoverRow),
      /** Asked of the own unit, which consent does not let know of what. */
      hidden: z.number().int(),
    }),
    needs: 'handover.answer',
    reads,
  }),
  'handovers.get': query({
    input: z.object({ caseId: Id }),
    output: CaseBaton,
    needs: 'handover.answer',
    reads,
  }),
  'handovers.offer': command({
    input: z.object({
      caseId: Id,
      toUnitId: Id,
      what: RequiredFreeText,
      why: RequiredFreeText,
    }),
    output: z.object({ handoverId: Id }),
    needs: 'case.write',
  }),
  /** A member answers for the own unit; the coordinator writes down what a unit has answered. */
  'handovers.accept': command({
    input: z.object({ handoverId: Id, contactPersonId: Id.nullable() }),
    output: z.null(),
    needs: 'handover.answer',
  }),
  'handovers.decline': command({
    input: z.object({ handoverId: Id, reason: z.enum(declineReasons).nullable(), words: FreeText }),
    output: z.null(),
    needs: 'handover.answer',
  }),
  'handovers.withdraw': command({
    input: z.object({ handoverId: Id }),
    output: z.null(),
    needs: 'case.write',
  }),
  /** Whom the family turns to, while the same unit holds the case. */
  'handovers.nameContact': command({
    input: z.object({ caseId: Id, personId: Id }),
    output: z.null(),
    needs: 'handover.answer',
  }),
} satisfies Contract;
