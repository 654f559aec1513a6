/** A data folder with a case log in it, made without a window, for tests that begin at the locked app. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../core/host.ts';
import type { Host } from '../../core/host.ts';
import { readKeysFile } from '../../core/vault/keys-file.ts';
import { openWithPassphrase } from '../../core/vault/open-keys.ts';
import { filesIn } from '../../core/vault/vault-layout.ts';
import type { VaultFiles } from '../../core/vault/vault-layout.ts';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import { aCase } from './case-builders.ts';
import { cheapKdf, migrationsFolder, teamInput } from './host.ts';
import { PASSPHRASE } from './journey.ts';

export interface PreparedFolder {
  /** The data folder, inside `root`. */
  readonly folder: string;
  readonly root: string;
  readonly vault: VaultFiles;
  readonly backups: string;
  readonly userId: string;
  readonly recoveryCode: string;
}

const roots: string[] = [];

export function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'teambordet-adversity-'));
  roots.push(root);
  return root;
}

/** For `afterAll`. */
export function removeRoots(): void {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
}

export function hostOn(folder: string, now: () => number = Date.now): Host {
  return createHost({
    folder,
    now,
    migrationsFolder,
    onChanged: () => undefined,
    deviceName: 'Provdator',
    kdf: cheapKdf,
  });
}

export async function ask<N extends ChannelName>(
  host: Host,
  channel: N,
  input: Input<AppContract, N>,
): Promise<Output<AppContract, N>> {
  const envelope = await host.call(channel, input);
  if (!envelope.ok) throw new Error(`${channel}: ${JSON.stringify(envelope.error)}`);
  // The contract says what this channel answers.
  return envelope.value as Output<AppContract, N>;
}

/**
 * A team with the given children's cases; with `backup`, a copy of it is made at the end. `now` is the moment it is
 * made: an app that is then started with a clock of its own must start later.
 */
export async function prepareFolder(
  given: { readonly names?: readonly string[]; readonly backup?: boolean; readonly now?: string } = {},
): Promise<PreparedFolder> {
  const root = newRoot();
  const folder = join(root, 'data');
  const { now } = given;
  const host = hostOn(folder, now === undefined ? undefined : () => Date.parse(now));
  const { recoveryCode } = await ask(host, 'vault.prepare', null);
  const { userId } = await ask(host, 'vault.create', {
    ...teamInput,
    passphrase: PASSPHRASE,
    typedCode: recoveryCode,
  });
  for (const firstName of given.names ?? [])
    await ask(host, 'cases.raise', {
      fields: aCase({ firstName, referringUnitId: await firstUnit(host), concerns: [] }),
      returnOf: null,
      draftKey: null,
    });
  if (given.backup === true) await ask(host, 'backups.make', { reason: 'manual' });
  host.close();
  return {
    folder,
    root,
    vault: filesIn(join(folder, 'vault')),
    backups: join(folder, 'backups'),
    userId,
    recoveryCode,
  };
}

async function firstUnit(host: Host): Promise<string> {
  const { units } = await ask(host, 'settings.get', null);
  return units[0]?.id ?? '';
}

/** What only somebody with the passphrase can have. */
export async function dataKeyOf(
  { vault, userId }: Pick<PreparedFolder, 'vault' | 'userId'>,
  passphrase = PASSPHRASE,
): Promise<Buffer> {
  const keys = readKeysFile(vault.keys);
  if (keys === undefined) throw new Error('there is no keys file');
  return (await openWithPassphrase(keys, userId, passphrase)).dataKey;
}
