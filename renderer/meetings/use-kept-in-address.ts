import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/**
 * State that also stands in the address, so that a lock gives it back. An id at most: the address is no place for words.
 * @param name of the parameter; it is not there while the state is null
 */
export function useKeptInAddress(name: string): [string | null, (next: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const there = params.get(name);
  // The address follows a moment later, and others write in it at the same time.
  const [value, setValue] = useState(there);
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
