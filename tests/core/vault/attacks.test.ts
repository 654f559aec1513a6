/** What somebody with the disk, and perhaps an old passphrase, may try. */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../core/vault/vault-layout.ts';
import { createdHost, newFolder, passphrase, teamInput, testHost } from '../../support/host.ts';
import type { CreatedHost, TestHost } from '../../support/host.ts';

const vaultOf = ({ folder }: TestHost) => filesIn(join(folder, 'vault'));
const other = 'tumme skåp regnrock älg';
const unlock = (host: TestHost, userId: string, secret = passphrase): Promise<string | undefined> =>
  host.fail('vault.unlock', { userId, passphrase: secret });

async function withSecondUser(): Promise<CreatedHost & { readonly second: string }> {
  const made = await createdHost();
  const { userId: second } = await made.call('users.add', {
    name: 'Sara Linde',
    role: 'member',
    personId: 'person-prov',
    unitId: 'unit-prov',
    passphrase: other,
  });
  return { ...made, second };
}

describe('keys', () => {
  test('of another case log open nothing here, with either passphrase', async () => {
    const [mine, theirs] = [await createdHost(), await createdHost()];
    mine.host.close();
    theirs.host.close();
    copyFileSync(vaultOf(theirs).keys, vaultOf(mine).keys);
    const here = testHost(mine.folder, mine.clock);
    expect(await unlock(here, theirs.userId)).toBe('vault-damaged');
    expect(await unlock(here, mine.userId)).toBe('wrong-passphrase');
  });

  test('from before a revocation open nothing after it, for nobody', async () => {
    const made = await withSecondUser();
    const old = readFileSync(vaultOf(made).keys);
    await made.call('users.revoke', { userId: made.second });
    made.host.close();
    writeFileSync(vaultOf(made).keys, old);
    const replayed = testHost(made.folder, made.clock);
    expect(await unlock(replayed, made.second, other)).toBe('vault-damaged');
    expect(await unlock(replayed, made.userId)).toBe('vault-damaged');
  });

  test('from after a revocation do not open a copy from before it', async () => {
    const made = await withSecondUser();
    const copy = await made.call('backups.make', { reason: 'manual' });
    await made.call('users.revoke', { userId: made.second });
    made.host.close();
    const old = filesIn(join(made.folder, 'backups', copy?.id ?? ''));
    copyFileSync(old.database, vaultOf(made).database);
    const mixed = testHost(made.folder, made.clock);
    expect(await unlock(mixed, made.userId)).toBe('vault-damaged');
    expect(await unlock(mixed, made.second, other)).toBe('wrong-passphrase');
  });

  test('and case log of an old copy, both put back by hand, show a revoked user what that copy held: no more', async () => {
    const made = await withSecondUser();
    const copy = await made.call('backups.make', { reason: 'manual' });
    await made.call('users.revoke', { userId: made.second });
    made.host.close();
    rmSync(vaultOf(made).folder, { recursive: true });
    cpSync(join(made.folder, 'backups', copy?.id ?? ''), vaultOf(made).folder, { recursive: true });
    // Nothing offline can prevent this; the help says so.
    expect(await unlock(testHost(made.folder, made.clock), made.second, other)).toBeUndefined();
  });
});

describe('files', () => {
  test.each(['case-log.db', 'case-log.keys'])('%s cut off anywhere is said to be damaged', async (name) => {
    const made = await createdHost();
    made.host.close();
    const file = join(vaultOf(made).folder, name);
    const whole = readFileSync(file);
    for (const part of [0, 1, 15, 100, Math.floor(whole.length / 2), whole.length - 2]) {
      writeFileSync(file, whole);
      truncateSync(file, part);
      const host = testHost(made.folder, made.clock);
      expect([part, await unlock(host, made.userId)]).toEqual([
        part,
        expect.stringMatching(/^vault-(damaged|unencrypted|tampered)$/) as unknown,
      ]);
      expect([part, await host.call('vault.status', null)]).toMatchObject([part, { state: 'broken' }]);
      host.host.close();
    }
    writeFileSync(file, whole);
    expect(await unlock(testHost(made.folder, made.clock), made.userId)).toBeUndefined();
  });

  test('one without the other is missing or damaged, and nothing is made in its place', async () => {
    for (const [gone, code] of [
      ['case-log.keys', 'vault-missing'],
      ['case-log.db', 'vault-missing'],
    ] as const) {
      const made = await createdHost();
      made.host.close();
      rmSync(join(vaultOf(made).folder, gone));
      const host = testHost(made.folder, made.clock);
      expect(await host.call('vault.status', null)).toMatchObject({ state: 'broken' });
      expect([gone, await unlock(host, made.userId)]).toEqual([gone, code]);
      expect(await host.fail('vault.createSample', null)).toBe('vault-exists');
      expect(existsSync(join(vaultOf(made).folder, gone))).toBe(false);
    }
  });

  test('made wide open are narrowed to their owner at the next unlock', async () => {
    const made = await createdHost();
    made.host.close();
    const { folder, database, keys } = vaultOf(made);
    chmodSync(folder, 0o777);
    for (const file of [database, keys]) chmodSync(file, 0o666);
    await testHost(made.folder, made.clock).call('vault.unlock', { userId: made.userId, passphrase });
    expect([folder, database, keys].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([
      '700',
      '600',
      '600',
    ]);
  });

  test('in a folder that is a link are the same files, and a link to a synchronised folder is refused', async () => {
    const made = await createdHost();
    made.host.close();
    const link = join(newFolder(), 'link');
    symlinkSync(made.folder, link);
    expect(await unlock(testHost(link, made.clock), made.userId)).toBeUndefined();
    const synced = join(newFolder(), 'OneDrive');
    mkdirSync(synced);
    const toSynced = join(newFolder(), 'link');
    symlinkSync(synced, toSynced);
    expect(await testHost(toSynced, made.clock).fail('vault.createSample', null)).toBe('network-path');
  });

  test('a vault that is itself a link is never followed out of the folder by a removal', async () => {
    const made = testHost();
    await made.call('vault.createSample', null);
    made.host.close();
    const elsewhere = join(newFolder(), 'elsewhere');
    renameSync(vaultOf(made).folder, elsewhere);
    symlinkSync(elsewhere, vaultOf(made).folder);
    const host = testHost(made.folder, made.clock);
    await host.call('vault.unlock', {
      userId: 'sample-coordinator',
      passphrase: 'prova exempeldata utan risk',
    });
    await host.call('vault.removeSample', null);
    expect(existsSync(join(elsewhere, 'case-log.keys'))).toBe(true);
  });
});

describe('the count of failed tries', () => {
  const failTimes = async (host: TestHost, userId: string, times: number): Promise<void> => {
    for (let n = 0; n < times; n += 1) await unlock(host, userId, 'helt fel lösenfras');
  };

  test('a clock that was ahead and has been put right shuts nobody out: the wait begins once and ends', async () => {
    const made = (await createdHost()).restart();
    const userId = (await made.call('vault.status', null)).users[0]?.id ?? '';
    const right = made.clock.now;
    made.clock.now = right + 400 * 86_400_000;
    await failTimes(made, userId, 7);
    made.clock.now = right;
    const later = made.restart();
    const { waitSeconds } = await later.call('vault.status', null);
    expect(waitSeconds).toBeGreaterThan(0);
    made.clock.now += (waitSeconds + 1) * 1000;
    expect((await later.call('vault.status', null)).waitSeconds).toBe(0);
    expect(await unlock(later, userId)).toBeUndefined();
  });

  test('turning the clock back between tries gives none for free', async () => {
    const made = (await createdHost()).restart();
    const userId = (await made.call('vault.status', null)).users[0]?.id ?? '';
    await failTimes(made, userId, 6);
    for (let n = 0; n < 20; n += 1) {
      made.clock.now -= 86_400_000;
      expect(await unlock(made, userId)).toBe('too-many-attempts');
    }
  });

  test.each([
    ['deleted', undefined],
    ['emptied', ''],
    ['nonsense', '{"failures":'],
    ['below zero', '{"failures":-5,"lastAt":0}'],
    ['beyond all time', '{"failures":9,"lastAt":1e300}'],
    ['endless', '{"failures":9007199254740991,"lastAt":1}'],
  ])(
    '%s, the right passphrase still opens, and the key derivation is still paid for each try',
    async (_, text) => {
      const made = (await createdHost()).restart();
      const userId = (await made.call('vault.status', null)).users[0]?.id ?? '';
      await failTimes(made, userId, 6);
      const file = join(made.folder, 'attempts.json');
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
      const again = made.restart();
      expect(await unlock(again, userId)).toBeUndefined();
    },
  );
});

test('two processes that make a case log at once make one, and it opens', async () => {
  const folder = newFolder();
  const hosts = [testHost(folder), testHost(folder)];
  const codes: string[] = [];
  for (const host of hosts) codes.push((await host.call('vault.prepare', null)).recoveryCode);
  const results = await Promise.all(
    hosts.map((host, n) =>
      host.fail('vault.create', { ...teamInput, teamName: `Lag ${n}`, typedCode: codes[n] ?? '' }),
    ),
  );
  expect(results.filter((code) => code === undefined)).toHaveLength(1);
  for (const host of hosts) host.host.close();
  const after = testHost(folder);
  const { users } = await after.call('vault.status', null);
  expect(await unlock(after, users[0]?.id ?? '')).toBeUndefined();
});
