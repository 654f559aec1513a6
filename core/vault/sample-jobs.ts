/** The sample comes with one press, and goes with one that can be taken back. */
import { existsSync } from 'node:fs';
import { Failure } from '../../domain/kernel/errors.ts';
import type { HostHandlers } from '../host-channels.ts';
import { enterVault } from './enter-vault.ts';
import { openWithPassphrase } from './open-keys.ts';
import { isSampleAside, setSampleAside, takeSampleBack } from './removed-sample.ts';
import { createSample, SAMPLE_PASSPHRASE } from './sample-vault.ts';
import type { VaultState } from './vault-state.ts';

type SampleJobs = Pick<
  HostHandlers<'vault'>,
  'vault.createSample' | 'vault.removeSample' | 'vault.restoreSample'
>;

/** @param assertFree throws where no case log may be made */
export function sampleJobs(state: VaultState, assertFree: () => void): SampleJobs {
  /** Who was in, and comes back in. */
  let removedBy = '';
  return {
    async 'vault.createSample'() {
      assertFree();
      return createSample(state);
    },
    async 'vault.removeSample'() {
      const { keys, userId } = state.open().vault;
      if (!keys.sample) throw new Failure('forbidden');
      state.leave();
      setSampleAside(state.layout);
      removedBy = userId;
      return Promise.resolve(null);
    },
    async 'vault.restoreSample'() {
      const { layout } = state;
      if (existsSync(layout.vault.folder)) throw new Failure('vault-exists');
      if (!isSampleAside(layout)) throw new Failure('not-found', { entity: 'sample' });
      takeSampleBack(layout);
      const opened = await openWithPassphrase(state.keys(), removedBy, SAMPLE_PASSPHRASE).catch(
        ownPassphrase,
      );
      if (opened !== undefined) await enterVault(state, opened, removedBy, 'passphrase');
      return null;
    },
  };
}

/** Somebody has chosen one in the sample, and is asked for it. */
function ownPassphrase(error: unknown): undefined {
  if (error instanceof Failure && error.code === 'wrong-passphrase') return;
  throw error;
}
