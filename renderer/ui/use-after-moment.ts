import { useEffect, useState } from 'react';

const MOMENT_MS = 300;

/** False for the first 300 ms: what is over by then flashes past nobody. */
export function useAfterMoment(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setOver(true);
    }, MOMENT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isOver;
}
