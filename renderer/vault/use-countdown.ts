import { useEffect, useState } from 'react';

/** Counts seconds down to zero from the latest given number. */
export function useCountdown(seconds: number, token: unknown): number {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    setUntil(Date.now() + seconds * 1000);
  }, [seconds, token]);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const isRunning = left > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 500);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning]);
  return left;
}
