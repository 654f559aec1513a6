/** A folder that machines share: it says what has come, whatever else lies there, and takes nothing in. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { isBundleName } from '../../../domain/exchange/bundle.ts';
import { aCase } from '../../support/case-builders.ts';
import { give, joinedHost, ownMachine, takeInFile } from '../../support/exchange-hosts.ts';
import type { Joined } from '../../support/exchange-hosts.ts';
import { createdHost, newFolder } from '../../support/host.ts';
import type { CreatedHost, TestHost } from '../../support/host.ts';

const BO = { name: 'Bo Berg', role: 'coordinator', unitId: 'unit-school', personId: 'person-prov' } as const;
let made: CreatedHost;
let there: Joined;
let folder: string;

beforeEach(async () => {
  made = await createdHost();
  there = await joinedHost(made, BO);
  await give(there, made);
  folder = join(newFolder(), 'delad');
  mkdirSync(folder, { recursive: true });
  await there.call('exchange.watch', { path: folder });
});

const put = async (from: TestHost, to: string): Promise<string> => {
  const before = readdirSync(folder);
  from.clock.now += 1000;
  await from.call('exchange.send', { to: [to], folder, byPassphrase: false });
  return readdirSync(folder).find((name) => !before.includes(name)) ?? '';
};
const stateThere = async () => {
  await there.call('exchange.look', null);
  return (await there.call('exchange.state', null)).folder;
};
const unread = async (): Promise<number> => (await stateThere())?.unread.length ?? -1;

it('says what is for this machine, and that it has been read once it has been taken in', async () => {
  expect(await unread()).toBe(0);
  await made.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  await put(made, there.machineId);
  await put(made, there.machineId);
  await put(there, await ownMachine(made));
  const state = await stateThere();
  expect(state).toMatchObject({ path: folder, isThere: true, unread: [{ from: 'Ingela Brandt' }, {}] });
  // Nothing has been taken in by itself.
  expect((await there.call('session.get', null)).openCases).toBe(0);
  // The later file holds what the earlier one does.
  await takeInFile(there, state?.unread[1]?.path ?? '');
  expect(await unread()).toBe(0);
  await there.call('exchange.watch', { path: null });
  expect((await there.call('exchange.state', null)).folder).toBeNull();
});

it('leaves what is not whole or not ours alone, and sees it once it has come all the way', async () => {
  const name = await put(made, there.machineId);
  const whole = readFileSync(join(folder, name));
  rmSync(join(folder, name));
  writeFileSync(join(folder, `${name}.new`), whole);
  writeFileSync(join(folder, 'teambordet-anteckningar.age'), 'Hej');
  expect(await unread()).toBe(0);
  writeFileSync(join(folder, name), whole.subarray(0, whole.length / 2));
  expect(await unread()).toBe(0);
  renameSync(join(folder, `${name}.new`), join(folder, name));
  expect(await unread()).toBe(1);
});

it('what cannot be read hides neither the folder nor the rest', async () => {
  mkdirSync(join(folder, 'teambordet-2026-11-24-0-00000000.age'));
  symlinkSync('nowhere', join(folder, 'teambordet-2026-11-24-1-00000000.age'));
  await put(made, there.machineId);
  expect(await stateThere()).toMatchObject({ isThere: true, unread: [{}], unreadable: 1 });
  rmSync(join(folder, 'teambordet-2026-11-24-0-00000000.age'), { recursive: true });
  expect(await stateThere()).toMatchObject({ unreadable: 0 });
});

it('a machine that has been restored, and has another id, is told of none of its own', async () => {
  await there.call('backups.make', { reason: 'manual' });
  await put(there, await ownMachine(made));
  there.clock.now += 60_000;
  const { rows } = await there.call('backups.list', null);
  const { userId, recoveryCode } = there;
  await there.call('backups.restore', { id: rows[0]?.id ?? '', userId, passphrase: recoveryCode });
  await there.call('exchange.watch', { path: folder });
  expect(await unread()).toBe(0);
});

it('says that the folder is gone, and goes on when it is back', async () => {
  await put(made, there.machineId);
  expect(await unread()).toBe(1);
  renameSync(folder, `${folder}-borta`);
  expect(await stateThere()).toMatchObject({ isThere: false, unread: [{}] });
  renameSync(`${folder}-borta`, folder);
  expect(await stateThere()).toMatchObject({ isThere: true, unread: [{}] });
});

it('two machines that write at once, in the same second, are both heard, and no name says who', async () => {
  const third = await joinedHost(made, { ...BO, name: 'Siv Holm' });
  await give(third, made);
  await give(made, there);
  there.clock.now = third.clock.now = made.clock.now;
  const own = await ownMachine(made);
  await Promise.all(
    [there, third].map((host) => host.call('exchange.send', { to: [own], folder, byPassphrase: false })),
  );
  const names = readdirSync(folder);
  expect(names).toHaveLength(2);
  expect(names.every(isBundleName)).toBe(true);
  expect(names.join().toLowerCase()).not.toMatch(/siv|berg|holm/);
  await made.call('exchange.watch', { path: folder });
  expect((await made.call('exchange.state', null)).folder?.unread).toHaveLength(2);
});

it('a stick that lies about the time hides nothing and brings nothing back', async () => {
  const first = await put(made, there.machineId);
  utimesSync(join(folder, first), new Date('1980-01-01'), new Date('1980-01-01'));
  expect(await unread()).toBe(1);
  const second = await put(made, there.machineId);
  utimesSync(join(folder, second), new Date('2099-01-01'), new Date('2099-01-01'));
  expect(await unread()).toBe(2);
  await takeInFile(there, join(folder, second));
  for (const name of [first, second])
    utimesSync(join(folder, name), new Date('2099-12-31'), new Date('2099-12-31'));
  expect(await unread()).toBe(0);
});

it('a machine whose clock is hours behind is heard, and hears', async () => {
  there.clock.now -= 3 * 3_600_000;
  await put(made, there.machineId);
  expect(await unread()).toBe(1);
  await put(there, await ownMachine(made));
  await made.call('exchange.watch', { path: folder });
  expect((await made.call('exchange.state', null)).folder?.unread).toHaveLength(1);
});
