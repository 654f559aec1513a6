import { z } from 'zod';
import { command } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { courseStates } from './intervention-rules.ts';
import { interventionEndings, InterventionStep } from './interventions.ts';

/** The course of an intervention as a reader who may know the plan is shown it. */
export const InterventionCourse = z.object({
  state: z.enum(courseStates),
  agreedOn: PlainDate,
  contactOn: PlainDate.nullable(),
  startedOn: PlainDate.nullable(),
  endedOn: PlainDate.nullable(),
  ending: z.enum(interventionEndings).nullable(),
  /** Empty for a reader who may not know the story. */
  because: z.string(),
  waitsFor: z.enum(['contact', 'start']).nullable(),
  contactDays: z.number().int().nullable(),
  startDays: z.number().int().nullable(),
  isLate: z.boolean(),
  needsApplication: z.boolean(),
  /** This user may say how far it has come, and tick that it stands in the unit's own record. */
  mayRecord: z.boolean(),
  /** There is a step that can be taken back. */
  hasSteps: z.boolean(),
  unitId: Id.nullable(),
  /** The unit has written it in its own record: who ticked it, and on which day. */
  entered: z.object({ by: z.string(), on: PlainDate }).nullable(),
});

export const interventionsContract = {
  /** A member says it of the own unit's interventions, the coordinator of any, as told. */
  'interventions.record': command({
    input: InterventionStep.omit({ caseId: true }),
    output: z.null(),
    needs: 'commitment.answer',
  }),
  /** The step that was written last about this intervention. */
  'interventions.takeBack': command({
    input: z.object({ decisionId: Id }),
    output: z.null(),
    needs: 'commitment.answer',
  }),
} satisfies Contract;
