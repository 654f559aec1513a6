import { useCommand } from '../api/use-api.ts';
import { afterUnlock } from './after-unlock.ts';

export interface SampleOpening {
  readonly open: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** Makes the sample team and goes into it. */
export function useSample(): SampleOpening {
  const create = useCommand('vault.createSample');
  return {
    open: () => {
      create.mutate(null, { onSuccess: afterUnlock });
    },
    isPending: create.isPending,
    error: create.error,
  };
}
