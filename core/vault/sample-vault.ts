/** The sample team: a vault like any other, with a published passphrase, that can be thrown away. */
import { rmSync } from 'node:fs';
import { sampleUsers, SAMPLE_TEAM_NAME } from '../../domain/sample/sample-team.ts';
import { fillSample } from '../sample.ts';
import { createVault } from './create-vault.ts';
import { openWithPassphrase } from './open-keys.ts';
import { openVault } from './open-vault.ts';
import type { VaultState } from './vault-state.ts';

/** Shown in the locked window of a sample. */
export const SAMPLE_PASSPHRASE = 'prova exempeldata utan risk';
export const sampleUserIds = {
  coordinator: 'sample-coordinator',
  member: 'sample-member',
  socialWorker: 'sample-social-worker',
  steering: 'sample-steering',
  auditor: 'sample-auditor',
} as const;

export async function createSample(state: VaultState): Promise<{ userId: string }> {
  const userId = sampleUserIds.coordinator;
  const users = sampleUsers(sampleUserIds).map(({ id, name }) => ({
    id,
    name,
    passphrase: SAMPLE_PASSPHRASE,
  }));
  const cost = state.options.kdf.floor;
  await createVault(state.layout, {
    teamName: SAMPLE_TEAM_NAME,
    sample: true,
    users,
    recoveryCode: undefined,
    cost,
  });
  try {
    const vault = await openVault(
      state.layout.vault,
      await openWithPassphrase(state.keys(), userId, SAMPLE_PASSPHRASE),
      userId,
    );
    fillSample(state.enter(vault).core, sampleUserIds, state.options.now());
    // Afresh, so that this device's clock starts after everything the sample has brought in.
    const { core } = state.enter(vault);
    core.write('vault.createSample', (tx) => {
      tx.set('devices', core.device, { name: state.deviceName, letter: '' });
    });
    core.log('unlock', '', 'sample');
  } catch (error) {
    state.leave();
    rmSync(state.layout.vault.folder, { recursive: true, force: true });
    throw error;
  }
  return { userId };
}
