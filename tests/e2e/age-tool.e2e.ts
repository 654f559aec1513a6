/** Debian's age opens what we make: nobody depends on Teambordet to read their own file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { lockBundle, newReadingKeys } from '../../core/exchange/age-file.ts';
import { writeBundle } from '../../core/exchange/bundle-text.ts';
import { someHeader, someLines, signing } from '../support/bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'teambordet-age-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('opens with the receiver’s key, and holds lines of JSON as the format says', async () => {
  const keys = await newReadingKeys();
  const { bytes, header } = writeBundle(someHeader(), someLines(3), signing.privateKey);
  const file = join(folder, 'fil.age');
  const identity = join(folder, 'nyckel.txt');
  writeFileSync(file, await lockBundle(bytes, { to: [keys.publicKey] }));
  writeFileSync(identity, `${keys.privateKey}\n`, { mode: 0o600 });
  const opened = gunzipSync(execFileSync('age', ['--decrypt', '--identity', identity, file])).toString(
    'utf8',
  );
  const [first, , ...lines] = opened.trimEnd().split('\n');
  expect(JSON.parse(first ?? '')).toEqual(header);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(someLines(3));
});
