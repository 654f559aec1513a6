import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

const anything = (): boolean => true;

/**
 * State that also stands in the address, so that a lock gives it back. An id at most: the address is no place for words.
 * @param name of the parameter; it is not there while the state is null
 * @param counts whether what stands there at first is this state's; what is not is taken away
 */
export function useKeptInAddress(
  name: string,
  counts: (there: string) => boolean = anything,
): [string | null, (next: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const there = params.get(name);
  // The address follows a moment later, and others write in it at the same time: what one of them has written over is
  // written again, until all of it stands there.
  const [value, setValue] = useState(there !== null && counts(there) ? there : null);
  useEffect(() => {
    if (there === value) return;
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  }, [name, there, value, setParams]);
  return [value, setValue];
}

/** Which of these forms stands open, also after a lock. @param name of the parameter, which no other thing on the page has */
export function useKeptForm<T extends string>(
  name: string,
  forms: readonly T[],
): [T | null, (next: T | null) => void] {
  const [kept, keep] = useKeptInAddress(name, (there) => forms.some((form) => form === there));
  return [forms.find((form) => form === kept) ?? null, keep];
}

/**
 * Whether a form about one thing stands open, also after a lock.
 * @param name of the parameter, which holds the thing's id
 */
export function useKeptOpen(name: string, id: string | null): [boolean, (isOpen: boolean) => void] {
  const [openFor, keep] = useKeptInAddress(name, (there) => there === id);
  return [id !== null && openFor === id, (isOpen) => keep(isOpen ? id : null)];
}
