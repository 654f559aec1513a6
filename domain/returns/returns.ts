import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText } from '../kernel/text-fields.ts';

/** Återaktualisering: a closed case is taken up again, with a new question to the team. */
export const Return = z.object({
  caseId: Id,
  /** Which closure it ends, as `closureKey` names it. */
  closure: z.string().min(1).max(64),
  closedOn: PlainDate,
  on: PlainDate,
  question: RequiredFreeText,
  /** What the case was about before. */
  earlierQuestion: FreeText,
  unitId: Id,
  personId: Id.nullable(),
});
export type Return = z.infer<typeof Return>;

export const returns = fact('case_returns', Return);
