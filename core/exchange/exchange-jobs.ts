/** Files from other machines, and what needs the disk, keys or a backup. */
import type { Bundle } from '../../domain/exchange/bundle.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { backUpNow } from '../backups/backup-now.ts';
import type { HostHandlers } from '../host-channels.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { applyImport, inspectImport, takeBackImport } from './apply-import.ts';
import { ensureKeys } from './device-keys.ts';
import { folderJobs } from './folder-jobs.ts';
import { byWords, openFile } from './open-file.ts';
import { sendJobs } from './send-jobs.ts';
import { createWork } from './work.ts';

export function exchangeJobs(state: VaultState): HostHandlers<'exchange'> {
  const now = (): number => state.options.now();
  /** Read and checked, and not taken in. Gone with the core process, as the key is. */
  let inspected: Bundle | undefined;
  const work = createWork();

  return {
    ...folderJobs(state),
    ...sendJobs(state, work),
    'exchange.work': work.now,
    'exchange.cancel': () => {
      work.cancel();
      return null;
    },
    async 'exchange.inspect'({ path, passphrase }) {
      const { core } = state.open();
      const keys = await ensureKeys(core);
      inspected = undefined;
      return work.run(['opening', 'checking'], async (next) => {
        await next();
        const bundle = await openFile(path, passphrase === null ? keys.read : byWords(passphrase));
        await next();
        const plan = inspectImport(core, bundle, now());
        inspected = bundle;
        return plan;
      });
    },
    async 'exchange.apply'({ bundle }) {
      const { core } = state.open();
      const found = inspected;
      if (found?.header.id !== bundle) throw new Failure('not-found', { entity: 'bundle' });
      return work.run(['backingUp', 'takingIn'], async (next) => {
        await next();
        backUpNow(state, 'beforeImport');
        await next();
        const receipt = applyImport(core, found, now());
        inspected = undefined;
        return receipt;
      });
    },
    async 'exchange.undo'() {
      const { core } = state.open();
      takeBackImport(core, now());
      return Promise.resolve(null);
    },
  };
}
