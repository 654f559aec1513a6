/** Files between machines: what needs the disk, keys or a backup. */
import { basename } from 'node:path';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { backUpNow } from '../backups/backup-now.ts';
import type { HostHandlers } from '../host-channels.ts';
import { suggestPassphrase } from '../vault/recovery-code.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { applyImport, inspectImport, takeBackImport } from './apply-import.ts';
import { ensureKeys } from './device-keys.ts';
import { folderJobs } from './folder-jobs.ts';
import { invite } from './invite.ts';
import { byWords, ensureAbsolute, openFile } from './open-file.ts';
import { ensureOwner, receiverOf, sendTo } from './send.ts';

export function exchangeJobs(state: VaultState): HostHandlers<'exchange'> {
  const now = (): number => state.options.now();
  /** Read and checked, and not taken in. Gone with the core process, as the key is. */
  let inspected: Bundle | undefined;

  return {
    ...folderJobs(state),
    async 'exchange.send'({ to, folder, byPassphrase }) {
      ensureAbsolute(folder);
      const { core } = state.open();
      const keys = await ensureKeys(core);
      ensureOwner(core);
      const machines = to.map((id) => receiverOf(core, id));
      const passphrase = byPassphrase ? suggestPassphrase() : null;
      const receipts = [];
      for (const machine of machines)
        receipts.push(await sendTo({ core, keys, now: now(), folder }, machine, passphrase));
      return { receipts, passphrase };
    },
    async 'exchange.invite'({ machine, user, path }) {
      ensureAbsolute(path);
      const { core } = state.open();
      const keys = await ensureKeys(core);
      ensureOwner(core);
      const passphrase = await invite({ core, keys, now: now() }, { machine, user, path });
      return { passphrase, fileName: basename(path) };
    },
    async 'exchange.inspect'({ path, passphrase }) {
      const { core } = state.open();
      const keys = await ensureKeys(core);
      inspected = undefined;
      const bundle = await openFile(path, passphrase === null ? keys.read : byWords(passphrase));
      const plan = inspectImport(core, bundle, now());
      inspected = bundle;
      return plan;
    },
    async 'exchange.apply'({ bundle }) {
      const { core } = state.open();
      if (inspected?.header.id !== bundle) throw new Failure('not-found', { entity: 'bundle' });
      backUpNow(state, 'beforeImport');
      const receipt = applyImport(core, inspected, now());
      inspected = undefined;
      return Promise.resolve(receipt);
    },
    async 'exchange.undo'() {
      const { core } = state.open();
      takeBackImport(core, now());
      return Promise.resolve(null);
    },
  };
}
