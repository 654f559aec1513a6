import { useEffect, useState } from 'react';

/** The value once it has rested: nobody fetches, or leaves a trace in the log, for a row that is only passed. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
