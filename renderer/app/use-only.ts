import { useSearchParams } from 'react-router';

/** What the address narrows the page to, if it is one of these, and how to come to all of it. */
export function useOnly<T extends string>(
  known: readonly T[],
): { readonly only: T | null; readonly showAll: () => void } {
  const [params, setParams] = useSearchParams();
  return {
    only: known.find((one) => one === params.get('only')) ?? null,
    showAll: () => setParams({}, { replace: true, flushSync: true }),
  };
}
