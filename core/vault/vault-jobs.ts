/** What a locked app can do: say how things are, make a case log, let somebody in. */
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { listBackups } from '../backups/backup-folder.ts';
import { Failure, ensure } from '../../domain/kernel/errors.ts';
import type { ErrorCode } from '../../domain/kernel/errors.ts';
import { checkPassphrase, formatCode, normaliseCode } from '../../domain/vault/vault-rules.ts';
import type { HostHandlers } from '../host-channels.ts';
import { setUpTeam } from '../settings/set-up-team.ts';
import { createVault, measureCost } from './create-vault.ts';
import type { KdfCost } from './key-derivation.ts';
import { assertLocalPath } from './network-path.ts';
import { openWithCode, openWithPassphrase, userSlots } from './open-keys.ts';
import { dearerCost, openVault, relockOwnSlot, setUserSlot } from './open-vault.ts';
import type { OpenedKeys } from './open-keys.ts';
import { newRecoveryCode, suggestPassphrase } from './recovery-code.ts';
import { createSample, removeSample, SAMPLE_PASSPHRASE } from './sample-vault.ts';
import type { OpenSession, VaultState } from './vault-state.ts';

const notHere: readonly ErrorCode[] = ['vault-damaged', 'vault-newer', 'vault-unencrypted', 'vault-tampered', 'vault-missing'];

/** Opens the database behind opened keys, and logs it and every failed try since the last time. */
export async function enterVault(state: VaultState, opened: OpenedKeys, userId: string, detail: string): Promise<OpenSession> {
  try {
    const vault = await openVault(state.layout.vault, opened, userId);
    try {
      const session = state.enter(vault);
      session.core.user();
      logEntry(state, session, detail);
      return session;
    } catch (error) {
      state.leave();
      if (vault.db.open) vault.db.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof Failure && notHere.includes(error.code)) state.remember(error.code);
    throw error;
  }
}

function logEntry(state: VaultState, { core }: OpenSession, detail: string): void {
  const { count, lastAt } = state.attempts.takeFailed();
  if (count > 0) core.log('failedUnlock', '', `${count} ${new Date(lastAt).toISOString()}`);
  core.log('unlock', '', detail);
}

/** Words that lie near, and make no secret. */
export function nearbyWords(state: VaultState, ...more: readonly string[]): string[] {
  const keys = state.session()?.vault.keys;
  const names = keys === undefined ? [] : [keys.teamName, ...userSlots(keys).map(({ label }) => label)];
  return [...names, ...more].flatMap((name) => name.split(/\s+/));
}

export async function chooseCost({ options: { kdf } }: VaultState): Promise<KdfCost> {
  return kdf.tune ? measureCost(kdf.floor) : kdf.floor;
}

/** Made in `vault.prepare`, typed in `vault.create`; in memory only in between. */
interface PendingCode {
  code: string | undefined;
}

export function assertTyped(pending: PendingCode, typed: string): string {
  const { code } = pending;
  if (code === undefined || normaliseCode(typed) !== code) throw new Failure('rule', { rule: 'recoveryCode.mismatch', field: 'typedCode' });
  return code;
}

export function vaultJobs(state: VaultState, later: (work: () => Promise<void>) => void): HostHandlers<'vault'> {
  const pending: PendingCode = { code: undefined };
  const assertFree = (): void => {
    assertLocalPath(state.layout.root);
    if (state.session() !== undefined || existsSync(state.layout.vault.folder)) throw new Failure('vault-exists');
  };

  return {
    'vault.status': () => statusOf(state),
    'vault.suggestPassphrase': suggestPassphrase,
    async 'vault.prepare'() {
      assertFree();
      pending.code = newRecoveryCode();
      return { recoveryCode: formatCode(pending.code) };
    },
    async 'vault.create'(input) {
      assertFree();
      ensure(checkPassphrase(input.passphrase, nearbyWords(state, input.teamName, input.municipality, input.userName)));
      const recoveryCode = assertTyped(pending, input.typedCode);
      const user = { id: randomUUID(), name: input.userName, passphrase: input.passphrase };
      await createVault(state.layout, { teamName: input.teamName, sample: false, users: [user], recoveryCode, cost: await chooseCost(state) });
      try {
        const opened = await openWithPassphrase(state.keys(), user.id, input.passphrase);
        const session = state.enter(await openVault(state.layout.vault, opened, user.id));
        setUpTeam(session.core, user.id, input, state.deviceName);
        logEntry(state, session, 'created');
      } catch (error) {
        state.leave();
        rmSync(state.layout.vault.folder, { recursive: true, force: true });
        throw error;
      }
      pending.code = undefined;
      return { userId: user.id };
    },
    async 'vault.createSample'() {
      assertFree();
      return createSample(state);
    },
    'vault.removeSample': () => removeSample(state),
    async 'vault.unlock'({ userId, passphrase }) {
      if (state.session() !== undefined) return { userId: state.open().vault.userId };
      assertLocalPath(state.layout.root);
      const opened = await state.attempts.guard(() => openWithPassphrase(state.keys(), userId, passphrase));
      await enterVault(state, opened, userId, 'passphrase');
      const dearer = state.options.kdf.tune ? dearerCost(opened, state.options.kdf.floor) : undefined;
      if (dearer !== undefined) later(() => state.exclusively(({ vault }) => relockOwnSlot(vault, passphrase, dearer)));
      return { userId };
    },
    async 'vault.unlockWithCode'({ userId, code, newPassphrase }) {
      if (state.session() !== undefined) throw new Failure('conflict');
      assertLocalPath(state.layout.root);
      const keys = state.keys();
      const slot = userSlots(keys).find(({ id }) => id === userId);
      ensure(checkPassphrase(newPassphrase, [keys.teamName, slot?.label ?? ''].flatMap((name) => name.split(/\s+/))));
      const opened = await state.attempts.guard(async () => {
        const byCode = await openWithCode(keys, code);
        if (slot === undefined) throw new Failure('wrong-passphrase');
        return byCode;
      });
      await enterVault(state, opened, userId, 'recovery code');
      const cost = await chooseCost(state);
      await state.exclusively(({ vault }) => setUserSlot(vault, { id: userId, label: slot?.label ?? '', secret: newPassphrase, cost }));
      return { userId };
    },
    async 'vault.changePassphrase'({ current, next }) {
      const { vault } = state.open();
      const own = userSlots(vault.keys).find(({ id }) => id === vault.userId);
      ensure(checkPassphrase(next, nearbyWords(state)));
      await state.attempts.guard(() => openWithPassphrase(vault.keys, vault.userId, current));
      const cost = await chooseCost(state);
      await state.exclusively((session) =>
        setUserSlot(session.vault, { id: session.vault.userId, label: own?.label ?? '', secret: next, cost }),
      );
      return null;
    },
  };
}

function statusOf(state: VaultState): ReturnType<HostHandlers<'vault'>['vault.status']> {
  const { layout, attempts, deviceName } = state;
  const exists = existsSync(layout.vault.folder);
  const problem = exists ? state.problem() : null;
  const keys = exists && problem !== 'vault-missing' ? readable(state) : undefined;
  return {
    state: state.session() !== undefined || state.isBusy() ? 'open' : !exists ? 'empty' : problem === null ? 'locked' : 'broken',
    problem,
    teamName: keys?.teamName ?? null,
    users: keys === undefined ? [] : userSlots(keys).map(({ id, label }) => ({ id, name: label })),
    sample: keys?.sample ?? false,
    samplePassphrase: keys?.sample === true ? SAMPLE_PASSPHRASE : null,
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
