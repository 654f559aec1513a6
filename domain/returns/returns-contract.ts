import { z } from 'zod';
import { CaseInput } from '../cases/case-views.ts';
import { DraftKey } from '../drafts/drafts-contract.ts';
import { command } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';

/** What may have changed since the case was closed. Who the child is, and who may know, is changed in the case itself. */
const ReturnFields = CaseInput.pick({
  school: true,
  grade: true,
  concerns: true,
  strengths: true,
  triedSoFar: true,
  childWords: true,
  guardiansWish: true,
  urgency: true,
  interpreter: true,
  aboutOthers: true,
}).partial();

export const returnsContract = {
  /** Takes a closed case up again: the same number, the same thread, the same holder. */
  'returns.raise': command({
    input: z.object({
      caseId: Id,
      question: CaseInput.shape.question,
      unitId: Id,
      personId: Id.nullable(),
      fields: ReturnFields,
      draftKey: DraftKey.nullable(),
    }),
    output: z.object({ caseId: Id }),
    needs: 'case.write',
  }),
  /** It was another child: the case is closed as before, as long as nothing has been decided since. */
  'returns.takeBack': command({ input: z.object({ caseId: Id }), output: z.null(), needs: 'case.write' }),
} satisfies Contract;
