import { useEffect } from 'react';

/** A new step or screen is read from its heading, unless it puts focus in a field. */
export function useTitleFocus(of: unknown): void {
  useEffect(() => {
    const card = document.getElementById('vault-title')?.closest('section');
    if (card === null || card === undefined || card.contains(document.activeElement)) return;
    document.getElementById('vault-title')?.focus();
  }, [of]);
}
