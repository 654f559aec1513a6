import { useEffect, useRef, useState } from 'react';
import { call } from '../api/call.ts';

/** Asks for one code, and no second one when React renders twice: the last made is the one that counts. */
export function useRecoveryCode(): { readonly code: string | null; readonly error: unknown } {
  const [code, setCode] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    call('vault.prepare', null)
      .then(({ recoveryCode }) => {
        setCode(recoveryCode);
      })
      .catch(setError);
  }, []);
  return { code, error };
}
