import { basename } from 'node:path';
import type { HostHandlers } from '../host-channels.ts';
import { suggestPassphrase } from '../vault/recovery-code.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { ensureKeys } from './device-keys.ts';
import { invite } from './invite.ts';
import { ensureAbsolute } from './open-file.ts';
import { ensureOwner, prepareFor, receiverOf } from './send.ts';
import type { Prepared } from './send.ts';
import type { Work } from './work.ts';

/** Files to other machines. */
export function sendJobs(
  state: VaultState,
  work: Work,
): Pick<HostHandlers<'exchange'>, 'exchange.send' | 'exchange.invite'> {
  const now = (): number => state.options.now();
  const { wordsLogRounds } = state.options.kdf;
  return {
    async 'exchange.send'({ to, folder, byPassphrase }) {
      ensureAbsolute(folder);
      const { core } = state.open();
      const keys = await ensureKeys(core);
      ensureOwner(core);
      const machines = to.map((id) => receiverOf(core, id));
      const passphrase = byPassphrase ? suggestPassphrase() : null;
      const steps = machines.flatMap(() => ['collecting', 'writing'] as const);
      return work.run(steps, async (next) => {
        const files: Prepared[] = [];
        try {
          for (const machine of machines)
            files.push(
              await prepareFor({ core, keys, now: now(), folder, next, wordsLogRounds }, machine, passphrase),
            );
          for (const file of files) file.place();
        } catch (error) {
          // Some of them would be there without the words that open them.
          for (const file of files) file.discard();
          throw error;
        }
        return { receipts: files.map((file) => file.record()), passphrase };
      });
    },
    async 'exchange.invite'({ machine, user, path }) {
      ensureAbsolute(path);
      const { core } = state.open();
      const keys = await ensureKeys(core);
      ensureOwner(core);
      const passphrase = await invite({ core, keys, now: now(), wordsLogRounds }, { machine, user, path });
      return { passphrase, fileName: basename(path) };
    },
  };
}
