import type { Asking } from './live-dialogs.tsx';
import { useKeptInAddress } from '../app/use-kept-in-address.ts';

const named = ['attendance', 'recuse', 'addCase', 'obstacle'] as const;
const DEFER = 'defer-';

/** Which dialog of the live meeting is open; a lock brings it back with what was written in it. */
export function useAsking(): [Asking, (next: Asking) => void] {
  const [kept, keep] = useKeptInAddress('ask');
  const asking: Asking =
    kept?.startsWith(DEFER) === true
      ? { defer: kept.slice(DEFER.length) }
      : (named.find((name) => name === kept) ?? null);
  return [
    asking,
    (next) => {
      keep(typeof next === 'object' && next !== null ? `${DEFER}${next.defer}` : next);
    },
  ];
}
