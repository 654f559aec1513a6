import type { ApiInput } from '../api/call.ts';
import type { CaseFields } from '../cases/case-view.ts';

/** What the form says anew of a case that is taken up again; who the child is stays as it was. */
export const takenUpWith = ({
  referringUnitId,
  referringPersonId,
  question,
  school,
  grade,
  concerns,
  strengths,
  triedSoFar,
  childWords,
  guardiansWish,
  urgency,
  interpreter,
}: CaseFields): Omit<ApiInput<'returns.raise'>, 'caseId' | 'draftKey'> => ({
  question,
  unitId: referringUnitId,
  personId: referringPersonId,
  fields: {
    school,
    grade,
    concerns,
    strengths,
    triedSoFar,
    childWords,
    guardiansWish,
    urgency,
    interpreter,
  },
});
