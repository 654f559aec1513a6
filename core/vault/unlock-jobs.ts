/** Letting somebody in, and changing what lets them in. */
import { Failure } from '../../domain/kernel/errors.ts';
import type { HostHandlers } from '../host-channels.ts';
import { enterVault, logFailedTries } from './enter-vault.ts';
import { assertLocalPath } from './network-path.ts';
import { openWithCode, openWithPassphrase, userSlots } from './open-keys.ts';
import { dearerCost, relockOwnSlot, setUserSlot } from './open-vault.ts';
import { chooseCost, ensurePassphrase } from './secrets.ts';
import type { VaultState } from './vault-state.ts';

type UnlockJobs = Pick<
  HostHandlers<'vault'>,
  'vault.unlock' | 'vault.unlockWithCode' | 'vault.changePassphrase'
>;

/** @param later for work that nobody needs to wait for */
export function unlockJobs(state: VaultState, later: (work: () => Promise<void>) => void): UnlockJobs {
  return {
    async 'vault.unlock'({ userId, passphrase }) {
      assertLocalPath(state.layout.root);
      const keys = state.keys();
      const opened = await state.attempts.guard(() => openWithPassphrase(keys, userId, passphrase));
      const session = state.session();
      if (session !== undefined) logFailedTries(state, session);
      if (session?.vault.userId === userId) return { userId };
      if (session !== undefined) throw new Failure('conflict');
      await enterVault(state, opened, userId, 'passphrase');
      const { floor, tune } = state.options.kdf;
      const dearer = tune ? dearerCost(opened, floor) : undefined;
      if (dearer !== undefined)
        later(async () => {
          if (state.session()?.vault.userId === userId)
            await state.exclusively(({ vault }) => relockOwnSlot(vault, passphrase, dearer));
        });
      return { userId };
    },
    async 'vault.unlockWithCode'({ userId, code, newPassphrase }) {
      if (state.session() !== undefined) throw new Failure('conflict');
      assertLocalPath(state.layout.root);
      const keys = state.keys();
      const slot = userSlots(keys).find(({ id }) => id === userId);
      ensurePassphrase(newPassphrase, keys);
      const opened = await state.attempts.guard(async () => {
        const byCode = await openWithCode(keys, code);
        if (slot === undefined) throw new Failure('wrong-passphrase');
        return byCode;
      });
      const { core } = await enterVault(state, opened, userId, 'recoveryCode');
      core.log('passphraseReset', '', `${userId} recoveryCode`);
      await setSecret(state, userId, newPassphrase);
      return { userId };
    },
    async 'vault.changePassphrase'({ current, next }) {
      const session = state.open();
      const { vault, core } = session;
      ensurePassphrase(next, vault.keys);
      await state.attempts.guard(() => openWithPassphrase(vault.keys, vault.userId, current));
      logFailedTries(state, session);
      core.log('passphraseReset', '', `${vault.userId} own`);
      await setSecret(state, vault.userId, next);
      return null;
    },
  };
}

async function setSecret(state: VaultState, userId: string, secret: string): Promise<void> {
  const cost = await chooseCost(state);
  await state.exclusively(({ vault }) => {
    const label = userSlots(vault.keys).find(({ id }) => id === userId)?.label ?? '';
    return setUserSlot(vault, { id: userId, label, secret, cost });
  });
}
