import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createdHost, passphrase, teamInput } from '../../support/host.ts';
import { openWithPassphrase } from '../../../core/vault/open-keys.ts';
import { readKeysFile } from '../../../core/vault/keys-file.ts';
import { layoutOf } from '../../../core/vault/vault-layout.ts';

const sentinel = 'Zebrafink Kvistmuren';

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The ways a secret may lie in a file. */
function formsOf(secret: string | Buffer): Buffer[] {
  const bytes = Buffer.from(secret);
  const text = [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
  ];
  const wide = typeof secret === 'string' ? [Buffer.from(secret, 'utf16le')] : [];
  return [bytes, ...wide, ...text.flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')])];
}

function foundIn(folder: string, secrets: readonly (string | Buffer)[]): string[] {
  return filesUnder(folder).filter((file) => {
    const content = readFileSync(file);
    return secrets.some((secret) => formsOf(secret).some((form) => content.includes(form)));
  });
}

test('nothing that was written, and no key, lies readable in any file', async () => {
  const made = await createdHost();
  for (let write = 0; write < 50; write += 1)
    await made.call('drafts.save', { key: `case/${write}`, value: `${sentinel} ${write}` });
  await made.call('backups.make', { reason: 'manual' });
  const files = layoutOf(made.folder);
  const keys = readKeysFile(files.vault.keys);
  if (keys === undefined) throw new Error('no keys file');
  const { dataKey, identity } = await openWithPassphrase(keys, made.userId, passphrase);
  const secrets = [
    sentinel,
    teamInput.unitName,
    teamInput.profession,
    passphrase,
    made.recoveryCode,
    made.recoveryCode.replaceAll(' ', ''),
    dataKey,
    identity,
  ];
  expect(filesUnder(made.folder).length).toBeGreaterThanOrEqual(5);
  expect(foundIn(made.folder, secrets)).toEqual([]);
  expect(foundIn(made.folder, ['SQLite format 3'])).toEqual([]);
  made.host.close();
  expect(foundIn(made.folder, secrets)).toEqual([]);
});

test('the search would find what lies there: the names in "Vem är du?" do', async () => {
  const made = await createdHost();
  expect(foundIn(made.folder, [teamInput.userName])).toEqual([layoutOf(made.folder).vault.keys]);
});

test('files and folders are their owner’s alone', async () => {
  const made = await createdHost();
  await made.call('backups.make', { reason: 'manual' });
  const { vault, backups } = layoutOf(made.folder);
  // Windows has no such bits: there the folder of the user's profile does the same.
  const others = process.platform === 'win32' ? 0 : 0o077;
  const all = [vault.folder, backups, ...filesUnder(vault.folder), ...filesUnder(backups)];
  expect(all.filter((path) => (statSync(path).mode & others) !== 0)).toEqual([]);
});
