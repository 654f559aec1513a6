/** Whether the panel about a child who may be harmed is open, and which case is on screen, wherever that is. */
import { useEffect } from 'react';
import { sharedValue } from '../api/shared-value.ts';

/** The case on screen: by its number alone, which stands there in any case. */
interface AboutCase {
  readonly caseId: string;
  readonly number: string;
}

interface Concern {
  readonly isOpen: boolean;
  readonly about: AboutCase | null;
}

let concern: Concern = { isOpen: false, about: null };
const shared = sharedValue(() => concern);
export const useConcern = shared.useValue;

function set(change: Partial<Concern>): void {
  concern = { ...concern, ...change };
  shared.tell();
}

export const openConcern = (): void => {
  set({ isOpen: true });
};
export const closeConcern = (): void => {
  set({ isOpen: false });
};

/** Says which case is on screen, for as long as it is. */
export function useConcernAbout(caseId: string | null, number: string): void {
  useEffect(() => {
    if (caseId === null) return;
    set({ about: { caseId, number } });
    return () => {
      set({ about: null });
    };
  }, [caseId, number]);
}
