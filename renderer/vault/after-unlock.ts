import { queryClient } from '../api/query-client.ts';

/** Everything that was asked while locked is asked again. */
export function afterUnlock(): void {
  void queryClient.invalidateQueries();
}
