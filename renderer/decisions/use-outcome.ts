import { useState } from 'react';

/** What has become of the decision that was saved last: it stands, or it has been taken back since. */
export function useOutcome(
  savedId: string | null,
  recorded: readonly { readonly id: string }[],
): 'saved' | 'undone' | null {
  const isThere = recorded.some(({ id }) => id === savedId);
  // The list is asked for again after the save, and does not hold it yet.
  const [seenId, setSeenId] = useState<string | null>(null);
  if (isThere && seenId !== savedId) setSeenId(savedId);
  if (savedId === null) return null;
  return isThere || seenId !== savedId ? 'saved' : 'undone';
}
