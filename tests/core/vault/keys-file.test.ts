import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { COST_FLOOR, newKdfParams, tunedCost } from '../../../core/vault/key-derivation.ts';
import { readKeysFile, writeKeysFile } from '../../../core/vault/keys-file.ts';
import type { KeysFile, Slot } from '../../../core/vault/keys-file.ts';
import { sealKeys } from '../../../core/vault/keys-mac.ts';
import {
  openWithCode,
  openWithIdentity,
  openWithPassphrase,
  openWithSecret,
} from '../../../core/vault/open-keys.ts';
import {
  decryptDataKey,
  encryptDataKey,
  makeSlot,
  newDataKey,
  RECOVERY_SLOT,
} from '../../../core/vault/slots.ts';
import { filesIn } from '../../../core/vault/vault-layout.ts';
import { Failure } from '../../../domain/kernel/errors.ts';
import { codeFrom, codeFromAsync } from '../../support/codes.ts';
import { cheap, newFolder } from '../../support/host.ts';

const vaultId = 'vault-1';
const users = ['anna', 'bo', 'cilla', 'dag', 'eva'];
const phraseOf = (id: string): string => `lösenfras för ${id}`;
const code = '0123456789ABCDEFGHJKMNPQRS';
const dataKey = newDataKey();
let keys: KeysFile;

beforeAll(async () => {
  const slots: Slot[] = [];
  for (const id of users)
    slots.push(await makeSlot({ vaultId, id, kind: 'user', label: id, secret: phraseOf(id), cost: cheap }));
  slots.push(
    await makeSlot({ vaultId, id: RECOVERY_SLOT, kind: 'recovery', label: '', secret: code, cost: cheap }),
  );
  keys = sealKeys(
    {
      format: 1,
      vaultId,
      sample: false,
      teamName: 'Provet',
      slots,
      dataKey: await encryptDataKey(dataKey, slots),
    },
    dataKey,
  );
});

const resealed = async (slots: Slot[]): Promise<KeysFile> => {
  const { mac: _, ...rest } = keys;
  return sealKeys({ ...rest, slots, dataKey: await encryptDataKey(dataKey, slots) }, dataKey);
};
const changed = (change: (slots: Slot[]) => Slot[]): KeysFile => ({
  ...keys,
  slots: change([...keys.slots]),
});

describe('slots', () => {
  test('each opens by itself, with its own secret alone', async () => {
    for (const id of users) {
      expect((await openWithPassphrase(keys, id, phraseOf(id))).dataKey).toEqual(dataKey);
      expect(await codeFromAsync(() => openWithPassphrase(keys, id, phraseOf('någon annan')))).toBe(
        'wrong-passphrase',
      );
    }
    expect((await openWithCode(keys, '01234 56789-abcdef ghjkmnpqrs')).dataKey).toEqual(dataKey);
    expect((await openWithSecret(keys, 'anna', code)).dataKey).toEqual(dataKey);
    expect(await codeFromAsync(() => openWithSecret(keys, 'nobody', code))).toBe('wrong-passphrase');
  });

  test('with any one taken away, the rest open', async () => {
    for (const gone of users) {
      const rest = await resealed(keys.slots.filter(({ id }) => id !== gone));
      for (const id of users.filter((each) => each !== gone))
        expect((await openWithPassphrase(rest, id, phraseOf(id))).dataKey).toEqual(dataKey);
      expect(await codeFromAsync(() => openWithPassphrase(rest, gone, phraseOf(gone)))).toBe(
        'wrong-passphrase',
      );
    }
  });

  test('one that was taken away opens nothing that came after', async () => {
    const { identity } = await openWithPassphrase(keys, 'anna', phraseOf('anna'));
    const rest = await resealed(keys.slots.filter(({ id }) => id !== 'anna'));
    expect(await decryptDataKey(rest.dataKey, identity)).toBeUndefined();
    expect(await codeFromAsync(() => openWithIdentity(rest, identity))).toBe('vault-tampered');
  });

  test('salts, nonces and recipients are never shared', () => {
    for (const part of [
      ({ kdf }: Slot) => kdf.salt,
      ({ nonce }: Slot) => nonce,
      ({ recipient }: Slot) => recipient,
    ])
      expect(new Set(keys.slots.map(part)).size).toBe(keys.slots.length);
  });
});

/** The data key it gives, or the code it is refused with. */
async function outcomeOf(file: string): Promise<string> {
  try {
    const read = readKeysFile(file);
    if (read === undefined) return 'missing';
    return (await openWithPassphrase(read, 'anna', phraseOf('anna'))).dataKey.toString('hex');
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

describe('a keys file that somebody has changed', () => {
  const open = (file: KeysFile, id = 'anna'): Promise<string | undefined> =>
    codeFromAsync(() => openWithPassphrase(file, id, phraseOf(id)));

  test('lowered costs are refused, in one’s own slot and in another’s', async () => {
    const lower = (id: string): KeysFile =>
      changed((slots) =>
        slots.map((slot) => (slot.id === id ? { ...slot, kdf: { ...slot.kdf, memoryKiB: 32 } } : slot)),
      );
    expect(await open(lower('anna'))).toBe('wrong-passphrase');
    expect(await open(lower('bo'))).toBe('vault-tampered');
  });

  test('swapped, copied, removed and added slots are refused', async () => {
    const [anna, bo] = keys.slots;
    if (anna === undefined || bo === undefined) throw new Error('two slots needed');
    const stranger = await makeSlot({
      vaultId,
      id: 'stranger',
      kind: 'user',
      label: 'x',
      secret: phraseOf('stranger'),
      cost: cheap,
    });
    expect(
      await open(changed((slots) => [{ ...bo, id: 'anna' }, { ...anna, id: 'bo' }, ...slots.slice(2)])),
    ).toBe('wrong-passphrase');
    expect(await open(changed((slots) => [bo, anna, ...slots.slice(2)]))).toBe('vault-tampered');
    expect(await open(changed((slots) => slots.filter(({ id }) => id !== 'bo')))).toBe('vault-tampered');
    expect(await open(changed((slots) => [...slots, stranger]))).toBe('vault-tampered');
    expect(
      await open(
        changed((slots) => [...slots, stranger]),
        'stranger',
      ),
    ).toBe('vault-tampered');
    expect(await open({ ...keys, teamName: 'Någon annan' })).toBe('vault-tampered');
    expect(await open({ ...keys, vaultId: 'vault-2' })).toBe('wrong-passphrase');
  });

  test('another data key for the same people is refused by the seal', async () => {
    expect(await open({ ...keys, dataKey: await encryptDataKey(newDataKey(), keys.slots) })).toBe(
      'vault-tampered',
    );
  });

  test('any changed byte is refused or changes nothing', async () => {
    const file = filesIn(newFolder()).keys;
    writeKeysFile(file, keys);
    const original = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(original.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (offset, flip) => {
          const bytes = Buffer.from(original);
          bytes.writeUInt8(bytes.readUInt8(offset) ^ flip, offset);
          writeFileSync(file, bytes);
          const outcome = await outcomeOf(file);
          expect([dataKey.toString('hex'), 'vault-damaged', 'vault-tampered', 'wrong-passphrase']).toContain(
            outcome,
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a cost that would eat the machine, and what is no keys file, are not even tried', () => {
    const file = filesIn(newFolder()).keys;
    writeKeysFile(
      file,
      changed((slots) => slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, memoryKiB: 2 ** 31 } }))),
    );
    expect(codeFrom(() => readKeysFile(file))).toBe('vault-damaged');
    writeFileSync(file, '{"format":2}');
    expect(codeFrom(() => readKeysFile(file))).toBe('vault-damaged');
    writeFileSync(file, '');
    expect(codeFrom(() => readKeysFile(file))).toBe('vault-damaged');
    expect(readKeysFile(`${file}.other`)).toBeUndefined();
  });
});

describe('the cost of a passphrase', () => {
  test('is at least 64 MiB and three rounds, with a salt of 16 bytes', () => {
    const params = newKdfParams(COST_FLOOR);
    expect(params.memoryKiB).toBeGreaterThanOrEqual(65_536);
    expect(params.iterations).toBeGreaterThanOrEqual(3);
    expect(Buffer.from(params.salt, 'base64')).toHaveLength(16);
    expect(newKdfParams(COST_FLOOR).salt).not.toBe(params.salt);
  });

  test('follows the machine, and never falls below the floor', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 5000, noNaN: true }), (elapsed) => {
        const cost = tunedCost(COST_FLOOR, elapsed);
        const expected =
          (elapsed * cost.memoryKiB * cost.iterations) / (COST_FLOOR.memoryKiB * COST_FLOOR.iterations);
        expect(cost.memoryKiB).toBeGreaterThanOrEqual(COST_FLOOR.memoryKiB);
        expect(cost.memoryKiB).toBeLessThanOrEqual(256 * 1024);
        expect(cost.iterations).toBeGreaterThanOrEqual(COST_FLOOR.iterations);
        // A machine too fast for the dearest round count is let off; a slow one keeps the floor.
        expect(expected).toBeGreaterThanOrEqual(elapsed < 10 ? elapsed : 299);
        expect(expected).toBeLessThan(Math.max(1000, elapsed + 1));
      }),
    );
  });
});
