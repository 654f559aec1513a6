import { useEffect, useState } from 'react';

/** Counts seconds down to zero; begins anew with every `token`, such as the latest refusal. */
export function useCountdown(seconds: number, token: unknown): number {
  const [passed, setPassed] = useState({ token, seconds: 0 });
  useEffect(() => {
    if (seconds <= 0) return;
    const started = Date.now();
    const timer = setInterval(() => {
      const gone = (Date.now() - started) / 1000;
      setPassed({ token, seconds: gone });
      if (gone >= seconds) clearInterval(timer);
    }, 500);
    return () => {
      clearInterval(timer);
    };
  }, [seconds, token]);
  return Math.max(0, Math.ceil(seconds - (passed.token === token ? passed.seconds : 0)));
}
