import type { HostHandlers } from '../host-channels.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { ensureAbsolute } from './open-file.ts';
import { lookInFolder, watchFolder } from './watched-folder.ts';

export function folderJobs(
  state: VaultState,
): Pick<HostHandlers<'exchange'>, 'exchange.watch' | 'exchange.look'> {
  return {
    async 'exchange.watch'({ path }) {
      if (path !== null) ensureAbsolute(path);
      watchFolder(state.open().core, path);
      await look(state);
      return null;
    },
    async 'exchange.look'() {
      await look(state);
      return null;
    },
  };
}

/** Into the shared folder, if there is one and the case log is open. */
export async function look(state: VaultState): Promise<void> {
  const session = state.session();
  if (session !== undefined) await lookInFolder(session.core, () => state.session() === session);
}
