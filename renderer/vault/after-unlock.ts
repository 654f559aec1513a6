import { queryClient } from '../api/query-client.ts';

/** Everything that was asked while locked is asked again. */
export async function afterUnlock(): Promise<void> {
  await queryClient.invalidateQueries();
}
