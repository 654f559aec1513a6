import { useRef, useState } from 'react';
import { type ApiInput, call } from '../api/call.ts';
import { birthYearOf, type CaseDraft } from './case-draft.ts';

export const duplicatesHeadingId = 'duplicates';

/** What to compare with the cases that are there. */
export const toCompare = (draft: CaseDraft): ApiInput<'cases.duplicates'> => ({
  firstName: draft.firstName.trim(),
  birthYear: birthYearOf(draft),
  school: draft.school.trim(),
  referringUnitId: draft.referringUnitId,
});

interface DuplicateStop {
  /** A save has been stopped by what nobody has answered yet. */
  readonly isAsked: boolean;
  /** Whether the save must wait: once for each case that looks the same, however fast somebody types. */
  readonly stops: (draft: CaseDraft) => Promise<boolean>;
}

export function useDuplicateStop(): DuplicateStop {
  const [isAsked, setAsked] = useState(false);
  const asked = useRef(new Set<string>());
  return {
    isAsked,
    stops: async (draft) => {
      const found = draft.returnOf === null ? await call('cases.duplicates', toCompare(draft)) : [];
      const open = found.filter(({ id }) => !draft.notSame.includes(id) && !asked.current.has(id));
      for (const { id } of open) asked.current.add(id);
      setAsked(open.length > 0);
      return open.length > 0;
    },
  };
}
