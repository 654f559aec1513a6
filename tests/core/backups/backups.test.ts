import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { layoutOf } from '../../../core/vault/vault-layout.ts';
import { createdHost, newFolder, passphrase, testHost } from '../../support/host.ts';
import type { TestHost } from '../../support/host.ts';

const second = 'mossa lykta granit sommar';
const addUnit = (host: TestHost, name: string): Promise<unknown> =>
  host.call('users.add', { name, role: 'auditor', personId: null, unitId: null, passphrase: second });
const names = async (host: TestHost): Promise<string[]> =>
  (await host.call('users.list', null)).map(({ name }) => name);
const newest = async (host: TestHost): Promise<string> =>
  (await host.call('backups.list', null)).rows[0]?.id ?? '';

describe('a backup', () => {
  test('is listed also while locked, and says what it holds', async () => {
    const made = await createdHost();
    const row = await made.call('backups.make', { reason: 'manual' });
    expect(row).toMatchObject({
      reason: 'manual',
      checked: true,
      at: new Date('2026-11-22T09:00:00').toISOString(),
    });
    const locked = made.restart();
    expect((await locked.call('backups.list', null)).rows).toEqual([row]);
    expect(await locked.call('backups.inspect', { id: row?.id ?? '' })).toMatchObject({
      users: [{ name: 'Ingela Brandt' }],
      at: row?.at,
    });
    expect(await locked.fail('backups.make', { reason: 'manual' })).toBe('locked');
  });

  test('two in the same millisecond get a moment each, in their order', async () => {
    const made = await createdHost();
    const earlier = await made.call('backups.make', { reason: 'manual' });
    const later = await made.call('backups.make', { reason: 'manual' });
    expect((await made.call('backups.list', null)).rows).toEqual([later, earlier]);
  });

  test('at an interval is made only when something has changed', async () => {
    const made = await createdHost();
    expect(await made.call('backups.make', { reason: 'interval' })).not.toBeNull();
    expect(await made.call('backups.make', { reason: 'interval' })).toBeNull();
    await addUnit(made, 'Sofia Dahlin');
    expect((await made.call('backups.list', null)).unsavedChanges).toBeGreaterThan(0);
    expect(await made.call('backups.make', { reason: 'interval' })).not.toBeNull();
    expect((await made.call('backups.list', null)).unsavedChanges).toBe(0);
  });

  test('is made by itself after a while', async () => {
    const made = await createdHost({ backupEveryMs: 20 });
    await expect
      .poll(async () => (await made.call('backups.list', null)).rows.map(({ reason }) => reason))
      .toEqual(['interval']);
  });

  test('is due a quarter of an hour after the last, however often the case log is locked in between', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const made = await createdHost();
    await made.call('backups.make', { reason: 'manual' });
    let open: TestHost = made;
    const workAndLock = async (name: string, minutes: number): Promise<readonly string[]> => {
      await addUnit(open, name);
      made.clock.now += minutes * 60_000;
      open = open.restart();
      await open.call('vault.unlock', { userId: made.userId, passphrase });
      vi.advanceTimersByTime(60_000);
      return (await open.call('backups.list', null)).rows.map(({ reason }) => reason);
    };
    expect(await workAndLock('Sofia Dahlin', 10)).toEqual(['manual']);
    expect(await workAndLock('Henrik Malm', 10)).toEqual(['interval', 'manual']);
  });

  test('that fails leaves nothing behind', async () => {
    const made = await createdHost();
    writeFileSync(layoutOf(made.folder).backups, 'a file where the folder should be');
    expect(await made.fail('backups.make', { reason: 'manual' })).toBe('backup-failed');
    rmSync(layoutOf(made.folder).backups);
    await made.call('backups.make', { reason: 'manual' });
    expect(readdirSync(layoutOf(made.folder).backups)).toHaveLength(1);
  });
});

describe('restoring', () => {
  test('brings back what was, keeps what is, and can itself be undone', async () => {
    const made = await createdHost();
    await made.call('backups.make', { reason: 'manual' });
    const id = await newest(made);
    made.clock.now += 60_000;
    await addUnit(made, 'Sofia Dahlin');
    await made.call('backups.restore', { id, userId: made.userId, passphrase });
    expect(await names(made)).toEqual(['Ingela Brandt']);
    const list = await made.call('backups.list', null);
    expect(list).toMatchObject({ canUndoRestore: true, unsavedChanges: 0 });
    expect(list.rows[0]).toMatchObject({ reason: 'beforeRestore', checked: true });
    made.clock.now += 60_000;
    await made.call('backups.restore', { id: list.rows[0]?.id ?? '', userId: made.userId, passphrase });
    expect(await names(made)).toEqual(['Ingela Brandt', 'Sofia Dahlin']);
    const again = made.restart();
    await again.call('vault.unlock', { userId: made.userId, passphrase });
    expect(await names(again)).toEqual(['Ingela Brandt', 'Sofia Dahlin']);
  });

  test('works from the first screen of another machine, with the printed code', async () => {
    const made = await createdHost();
    await made.call('backups.make', { reason: 'manual' });
    const stick = join(newFolder(), 'kopia');
    cpSync(join(layoutOf(made.folder).backups, await newest(made)), stick, { recursive: true });
    const other = testHost();
    const { users } = await other.call('backups.inspect', { id: stick });
    await other.call('backups.restore', {
      id: stick,
      userId: users[0]?.id ?? '',
      passphrase: made.recoveryCode,
    });
    expect(await other.call('vault.status', null)).toMatchObject({
      state: 'open',
      teamName: 'Familjehuset Provet',
    });
    expect(await names(other)).toEqual(['Ingela Brandt']);
    expect((await other.call('backups.list', null)).rows).toEqual([]);
  });

  test('is a new device: two machines never write in the same name', async () => {
    const made = await createdHost();
    const copy = await made.call('backups.make', { reason: 'manual' });
    const folder = join(layoutOf(made.folder).backups, copy?.id ?? '');
    const [one, two] = [testHost(), testHost()];
    for (const host of [one, two])
      await host.call('backups.restore', { id: folder, userId: made.userId, passphrase });
    for (const host of [one, two]) {
      await addUnit(host, 'Sofia Dahlin');
      expect(await host.call('vault.compareProjection', null)).toMatchObject({
        differences: [],
        brokenChains: 0,
      });
      expect((await host.call('vault.compareProjection', null)).chains).toBeGreaterThanOrEqual(2);
    }
  });

  test('works while locked, and from a case log that is damaged beyond opening', async () => {
    const made = await createdHost();
    await made.call('backups.make', { reason: 'manual' });
    const { vault } = layoutOf(made.folder);
    made.host.close();
    truncateSync(vault.database, 5000);
    writeFileSync(vault.database, Buffer.alloc(600, 7), { flag: 'r+' });
    const broken = testHost(made.folder, made.clock);
    expect(await broken.fail('vault.unlock', { userId: made.userId, passphrase })).toBe('vault-damaged');
    expect(await broken.call('vault.status', null)).toMatchObject({
      state: 'broken',
      problem: 'vault-damaged',
      backups: 1,
    });
    await broken.call('backups.restore', { id: await newest(broken), userId: made.userId, passphrase });
    expect(await broken.call('vault.status', null)).toMatchObject({ state: 'open', problem: null });
    const kept = (await broken.call('backups.list', null)).rows.find(
      ({ reason }) => reason === 'beforeRestore',
    );
    expect(kept).toMatchObject({ checked: false });
    expect(readFileSync(join(layoutOf(made.folder).backups, kept?.id ?? '', 'case-log.db'))).toHaveLength(
      5000,
    );
  });

  test.each([
    ['the keys are gone', 'case-log.keys'],
    ['the database is gone', 'case-log.db'],
  ])('helps when %s', async (_, file) => {
    const made = await createdHost();
    await made.call('backups.make', { reason: 'manual' });
    made.host.close();
    rmSync(join(layoutOf(made.folder).vault.folder, file));
    const broken = testHost(made.folder, made.clock);
    expect(await broken.call('vault.status', null)).toMatchObject({
      state: 'broken',
      problem: 'vault-missing',
    });
    await broken.call('backups.restore', { id: await newest(broken), userId: made.userId, passphrase });
    expect(await names(broken)).toEqual(['Ingela Brandt']);
  });

  test('from a wrong passphrase or a damaged copy changes nothing', async () => {
    const made = await createdHost();
    await addUnit(made, 'Sofia Dahlin');
    await made.call('backups.make', { reason: 'manual' });
    const id = await newest(made);
    expect(await made.fail('backups.restore', { id, userId: made.userId, passphrase: second })).toBe(
      'wrong-passphrase',
    );
    const file = join(layoutOf(made.folder).backups, id, 'case-log.db');
    writeFileSync(file, readFileSync(file).fill(1, 9000, 9100));
    expect(await made.fail('backups.restore', { id, userId: made.userId, passphrase })).toBe(
      'backup-damaged',
    );
    expect(await made.fail('backups.restore', { id: '../vault', userId: made.userId, passphrase })).toBe(
      'backup-missing',
    );
    expect(await names(made)).toEqual(['Ingela Brandt', 'Sofia Dahlin']);
    expect((await made.call('backups.list', null)).canUndoRestore).toBe(false);
    // The failed try is remembered until a log has it.
    expect(readdirSync(made.folder).toSorted()).toEqual(['attempts.json', 'backups', 'vault']);
  });

  test('from a copy that a newer version of the app has written changes nothing', async () => {
    const made = await createdHost();
    const copy = await made.call('backups.make', { reason: 'manual' });
    const emptyFolder = newFolder();
    made.host.close();
    const older = testHost(made.folder, made.clock, { migrationsFolder: emptyFolder });
    const input = { id: copy?.id ?? '', userId: made.userId, passphrase };
    expect(await older.fail('backups.restore', input)).toBe('vault-newer');
    expect(await older.fail('vault.unlock', input)).toBe('vault-newer');
    expect(await older.call('vault.status', null)).toMatchObject({ state: 'broken', problem: 'vault-newer' });
    older.host.close();
    expect(await testHost(made.folder, made.clock).fail('vault.unlock', input)).toBeUndefined();
  });

  test('does not let a revoked user back in', async () => {
    const made = await createdHost();
    const { userId } = await made.call('users.add', {
      name: 'Sofia Dahlin',
      role: 'member',
      personId: 'person-prov',
      unitId: 'unit-prov',
      passphrase: second,
    });
    await made.call('backups.make', { reason: 'manual' });
    await made.call('users.revoke', { userId });
    const locked = made.restart();
    expect(
      await locked.fail('backups.restore', { id: await newest(locked), userId, passphrase: second }),
    ).toBe('forbidden');
  });

  test('is not done to a case log that another process has open', async () => {
    const made = await createdHost();
    await made.call('backups.make', { reason: 'manual' });
    const other = testHost(made.folder, made.clock);
    expect(
      await other.fail('backups.restore', { id: await newest(other), userId: made.userId, passphrase }),
    ).toBe('vault-in-use');
    expect(await names(made)).toEqual(['Ingela Brandt']);
  });
});

describe('a restore that the power interrupted', () => {
  test.each([
    ['before the swap: the old vault stands', ['vault', 'restore-ready'], 'vault'],
    ['between the two renames: the new vault stands', ['vault-replaced', 'restore-ready'], 'restore-ready'],
    [
      'before anything lay ready: the old vault comes back',
      ['vault-replaced', 'restore-unfinished'],
      'vault-replaced',
    ],
    ['after the swap: the new vault stands', ['vault', 'vault-replaced'], 'vault'],
  ])('%s', async (_, there, standing) => {
    const made = await createdHost();
    made.host.close();
    for (const name of there)
      cpSync(layoutOf(made.folder).vault.folder, join(made.folder, `${name}.copy`), { recursive: true });
    rmSync(layoutOf(made.folder).vault.folder, { recursive: true });
    for (const name of there) {
      renameSync(join(made.folder, `${name}.copy`), join(made.folder, name));
      writeFileSync(join(made.folder, name, 'mark'), name);
    }
    const after = testHost(made.folder, made.clock);
    await after.call('vault.unlock', { userId: made.userId, passphrase });
    expect(readFileSync(join(layoutOf(made.folder).vault.folder, 'mark'), 'utf8')).toBe(standing);
    for (const name of ['restore-ready', 'restore-unfinished', 'vault-replaced'])
      expect(existsSync(join(made.folder, name))).toBe(false);
  });
});
