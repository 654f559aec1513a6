/** Debian's age opens what the app wrote, and another program that knows the format alone can check all of it. */
import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readKeys } from '../../core/exchange/device-keys.ts';
import { filesIn } from '../../core/vault/vault-layout.ts';
import { createStore } from '../../db/query.ts';
import { closeDatabase, openDatabase } from '../../db/vault/open-database.ts';
import { aCase } from '../support/case-builders.ts';
import { give, joinedHost, sendFile } from '../support/exchange-hosts.ts';
import type { Joined } from '../support/exchange-hosts.ts';
import { createdHost, newFolder, passphrase } from '../support/host.ts';
import { dataKeyOf } from '../support/prepared-folder.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The machine's age key, as it lies in its case log. */
async function readingKeyOf({ host, folder, userId }: Joined): Promise<string> {
  host.close();
  const vault = filesIn(join(folder, 'vault'));
  const db = openDatabase(vault.database, await dataKeyOf({ vault, userId }, passphrase));
  const key = readKeys(createStore(db))?.read.privateKey;
  closeDatabase(db);
  return key ?? '';
}

/** An Ed25519 key as the format has it, raw and in base64, in the frame that OpenSSL reads. */
const ed25519 = (raw: string) =>
  createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw, 'base64').toString('base64url') },
  });

interface Line {
  readonly device: string;
  readonly caseId: string;
  readonly contentHash: string;
  readonly chainHash: string;
  readonly cut?: true;
  readonly [field: string]: unknown;
}
const hashed = [
  'hlc',
  'entity',
  'rowId',
  'field',
  'value',
  'base',
  'command',
  'userId',
  'device',
  'caseId',
  'nonce',
];

it('opens with the receiver’s key, and its hashes, chains and signature are as the format says', async () => {
  const made = await createdHost();
  const there = await joinedHost(made, {
    name: 'Bo Berg',
    role: 'coordinator',
    unitId: 'unit-school',
    personId: 'person-prov',
  });
  await give(there, made);
  const { caseId } = await made.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  await made.call('cases.change', { caseId, fields: { question: 'Åäö och 👋?' } });
  const file = await sendFile(made, there.machineId);
  const identity = join(newFolder(), 'nyckel.txt');
  writeFileSync(identity, `${await readingKeyOf(there)}\n`, { mode: 0o600 });

  const plain = gunzipSync(execFileSync('age', ['--decrypt', '--identity', identity, file])).toString('utf8');
  const [first = '', second = '', ...rest] = plain.split('\n');
  const header = JSON.parse(first) as { signKey: string; count: number; hash: string };
  expect(header).toMatchObject({ format: 'teambordet-exchange', count: rest.length - 1 });
  expect(header.hash).toBe(sha256(rest.join('\n')));
  expect(
    verify(
      null,
      Buffer.from(first),
      ed25519(header.signKey),
      Buffer.from(JSON.parse(second) as string, 'base64'),
    ),
  ).toBe(true);

  const lines = rest.filter((text) => text !== '').map((text) => JSON.parse(text) as Line);
  const links = new Map<string, string>();
  let whole = 0;
  for (const line of lines) {
    if ('nonce' in line) {
      whole += 1;
      expect(line.contentHash).toBe(sha256(JSON.stringify(hashed.map((name) => line[name]))));
    }
    const chain = `${line.device} ${line.caseId}`;
    // The new case's chain begins in this file; the others go on from what the receiver has.
    const before = links.get(chain) ?? (line.caseId === caseId ? '' : undefined);
    if (before !== undefined) expect(line.chainHash).toBe(sha256(`${before}\n${line.contentHash}`));
    links.set(chain, line.chainHash);
  }
  expect(whole).toBeGreaterThan(10);
  expect(plain).toContain('Åäö och 👋?');
});
