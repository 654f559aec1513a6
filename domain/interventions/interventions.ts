import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText } from '../kernel/text-fields.ts';

export const interventionStages = ['firstContact', 'started', 'ended'] as const;
export const interventionEndings = ['completed', 'interrupted', 'neverStarted'] as const;

/**
 * How far an agreed intervention has come, said by the unit that gives it. It stands beside the decision that agreed
 * it. The latest about a stage holds, so that a wrong day is put right by another.
 */
export const InterventionStep = z.object({
  caseId: Id,
  decisionId: Id,
  stage: z.enum(interventionStages),
  on: PlainDate,
  /** How it ended; null for the other stages. */
  ending: z.enum(interventionEndings).nullable(),
  /** Why it was interrupted or never started. */
  because: FreeText,
});
export type InterventionStep = z.infer<typeof InterventionStep>;

export const interventionSteps = fact('intervention_steps', InterventionStep);
