/** A file counts when it has been opened once: before that nothing lies under its name. */
import { mkdirSync, readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newReadingKeys } from '../../../core/exchange/age-file.ts';
import { prepareFor, receiverOf } from '../../../core/exchange/send.ts';
import { isBundleName } from '../../../domain/exchange/bundle.ts';
import { exchangeTrio } from '../../support/exchange-team.ts';
import { give, joinedHost } from '../../support/exchange-hosts.ts';
import { createdHost, newFolder } from '../../support/host.ts';

const emptyFolder = (): string => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  return folder;
};

it('one that does not open is taken away, and no receipt says that it was made', async () => {
  const { team, ours, other } = exchangeTrio();
  const [read, another] = [await newReadingKeys(), await newReadingKeys()];
  ours.core.write('exchange.keys', (tx) => tx.set('devices', other.id, { readKey: read.publicKey }));
  const folder = emptyFolder();
  const prepare = (privateKey: string) =>
    prepareFor(
      {
        core: ours.core,
        keys: { ...ours.keys, read: { publicKey: read.publicKey, privateKey } },
        now: team.clock.now,
        folder,
        next: async () => {},
        wordsLogRounds: 4,
      },
      receiverOf(ours.core, other.id),
      null,
    );
  await expect(prepare(another.privateKey)).rejects.toMatchObject({ params: { rule: 'exchange.notOpened' } });
  expect(readdirSync(folder)).toEqual([]);
  expect(ours.call('exchange.state', null)?.receipts).toEqual([]);

  const file = await prepare(read.privateKey);
  // Until it is put in place no folder that is looked into takes it for a file.
  expect(readdirSync(folder).map(isBundleName)).toEqual([false]);
  file.place();
  expect(readdirSync(folder).map(isBundleName)).toEqual([true]);
  file.discard();
  expect(readdirSync(folder)).toEqual([]);
  team.close();
});

it('files that share their words are made all or none: stopped at the second, the first is gone with them', async () => {
  const made = await createdHost();
  const people = ['Bo Berg', 'Eva Ek'].map((name) => ({
    name,
    role: 'coordinator' as const,
    unitId: 'unit-school',
    personId: 'person-prov',
  }));
  const to: string[] = [];
  for (const person of people) {
    const there = await joinedHost(made, person);
    await give(there, made);
    to.push(there.machineId);
  }
  const folder = emptyFolder();
  const receipts = async () => (await made.call('exchange.state', null)).receipts.length;
  const before = await receipts();
  const sending = made.fail('exchange.send', { to, folder, byPassphrase: true });
  // The first is written, and the second is being collected.
  while ((await made.call('exchange.work', null))?.done !== 2) await setImmediate();
  await made.call('exchange.cancel', null);
  expect(await sending).toBe('rule');
  expect(readdirSync(folder)).toEqual([]);
  expect(await receipts()).toBe(before);

  const { receipts: sent } = await made.call('exchange.send', { to, folder, byPassphrase: true });
  expect(sent).toHaveLength(2);
  expect(readdirSync(folder)).toHaveLength(2);
});
