/** What a locked app can do: say how things are, and make a case log. */
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { listBackups } from '../backups/backup-folder.ts';
import { join } from '../exchange/join.ts';
import { byWords, openFile } from '../exchange/open-file.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { formatCode } from '../../domain/vault/vault-rules.ts';
import type { HostHandlers } from '../host-channels.ts';
import type { AppContract } from '../../domain/contract.ts';
import type { ParsedInput } from '../../domain/kernel/channel.ts';
import { seedTeam } from '../seed.ts';
import { createVault } from './create-vault.ts';
import { logUnlock } from './enter-vault.ts';
import { assertLocalPath } from './network-path.ts';
import { openWithPassphrase, userSlots } from './open-keys.ts';
import { openVault } from './open-vault.ts';
import { newRecoveryCode, suggestPassphrase } from './recovery-code.ts';
import { isSampleAside } from './removed-sample.ts';
import { sampleJobs } from './sample-jobs.ts';
import { SAMPLE_PASSPHRASE } from './sample-vault.ts';
import { chooseCost, ensurePassphrase, ensureTyped } from './secrets.ts';
import type { PendingCode } from './secrets.ts';
import { unlockJobs } from './unlock-jobs.ts';
import type { VaultState } from './vault-state.ts';

export function vaultJobs(
  state: VaultState,
  later: (work: () => Promise<void>) => void,
): HostHandlers<'vault'> {
  const pending: PendingCode = { code: undefined };
  const assertFree = (): void => {
    assertLocalPath(state.layout.root);
    if (state.session() !== undefined || existsSync(state.layout.vault.folder))
      throw new Failure('vault-exists');
  };

  return {
    ...unlockJobs(state, later),
    ...sampleJobs(state, assertFree),
    'vault.status': () => statusOf(state),
    'vault.suggestPassphrase': suggestPassphrase,
    async 'vault.prepare'() {
      assertFree();
      pending.code = newRecoveryCode();
      return Promise.resolve({ recoveryCode: formatCode(pending.code) });
    },
    async 'vault.create'(input) {
      assertFree();
      ensurePassphrase(input.passphrase, undefined, input.teamName, input.municipality, input.userName);
      const userId = await found(state, input, ensureTyped(pending, input.typedCode));
      pending.code = undefined;
      return { userId };
    },
    async 'vault.join'({ path, words, passphrase, typedCode }) {
      assertFree();
      const recoveryCode = ensureTyped(pending, typedCode);
      const invitation = await openFile(path, byWords(words));
      const userId = await join(state, invitation, { passphrase, recoveryCode });
      pending.code = undefined;
      return { userId };
    },
  };
}

/** A new case log with its team, open; or nothing at all. */
async function found(
  state: VaultState,
  input: ParsedInput<AppContract, 'vault.create'>,
  recoveryCode: string,
): Promise<string> {
  const { teamName, userName: name, passphrase } = input;
  const user = { id: randomUUID(), name, passphrase };
  const cost = await chooseCost(state);
  await createVault(state.layout, { teamName, sample: false, users: [user], recoveryCode, cost });
  try {
    const opened = await openWithPassphrase(state.keys(), user.id, passphrase);
    const session = state.enter(await openVault(state.layout.vault, opened, user.id));
    const { core } = session;
    core.write('vault.create', (tx) => {
      seedTeam(tx, { ...input, userId: user.id, device: core.device, deviceName: state.deviceName });
    });
    logUnlock(state, session, 'created');
  } catch (error) {
    state.leave();
    rmSync(state.layout.vault.folder, { recursive: true, force: true });
    throw error;
  }
  return user.id;
}

function statusOf(state: VaultState): ReturnType<HostHandlers<'vault'>['vault.status']> {
  const { layout, attempts, deviceName } = state;
  const exists = existsSync(layout.vault.folder);
  const problem = exists ? state.problem() : null;
  const keys = exists && problem !== 'vault-missing' ? readable(state) : undefined;
  return {
    state:
      state.session() !== undefined || state.isBusy()
        ? 'open'
        : !exists
          ? 'empty'
          : problem === null
            ? 'locked'
            : 'broken',
    problem,
    teamName: keys?.teamName ?? null,
    users: keys === undefined ? [] : userSlots(keys).map(({ id, label }) => ({ id, name: label })),
    sample: keys?.sample ?? false,
    samplePassphrase: keys?.sample === true ? SAMPLE_PASSPHRASE : null,
    canRestoreSample: !exists && isSampleAside(layout),
    waitSeconds: attempts.waitSeconds(),
    backups: listBackups(layout.backups).length,
    folder: layout.vault.folder,
    deviceName,
  };
}

function readable(state: VaultState): ReturnType<VaultState['keys']> | undefined {
  try {
    return state.keys();
  } catch {
    return undefined;
  }
}
