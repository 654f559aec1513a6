import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { firstHlc } from '../../db/changes/read.ts';
import { getMeta, setMeta } from '../../db/local-sql.ts';
import type { Reader, Store } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import type { OpenCore } from '../open-core.ts';
import { newReadingKeys } from './age-file.ts';
import { refuse } from './bundle-text.ts';
import { newSigningKeys } from './signing.ts';

/** Private keys lie in the encrypted case log and nowhere else. `secret` is what answers the invitation. */
const DeviceKeys = z.object({
  read: z.object({ publicKey: z.string(), privateKey: z.string() }),
  sign: z.object({ publicKey: z.string(), privateKey: z.string() }),
  secret: z.string().nullable(),
});
export type DeviceKeys = z.infer<typeof DeviceKeys>;

const KEYS = 'exchange.keys';
const TEAM = 'exchange.team';
const SEQ = 'exchange.seq';

export function readKeys(db: Reader): DeviceKeys | undefined {
  const stored = getMeta(db, KEYS);
  return stored === undefined ? undefined : DeviceKeys.parse(JSON.parse(stored));
}

export const newDeviceKeys = async (secret: string | null): Promise<DeviceKeys> => ({
  read: await newReadingKeys(),
  sign: newSigningKeys(),
  secret,
});

export const saveKeys = (store: Store, keys: DeviceKeys): void => setMeta(store, KEYS, JSON.stringify(keys));

/**
 * This machine's keys. A coordinator's machine makes them when they are first needed, and says so in the log; any
 * other has got them by answering an invitation. A restored copy keeps those it was copied with.
 * @throws `rule` exchange.noKeys
 */
export async function ensureKeys(core: OpenCore): Promise<DeviceKeys> {
  const { store, device } = core;
  const user = core.user();
  const found = readKeys(store);
  if (found === undefined && user.role !== 'coordinator') return refuse('exchange.noKeys');
  const keys = found ?? (await newDeviceKeys(null));
  const row = getRow(store, 'devices', device);
  if (keys.secret === null && row?.signKey !== keys.sign.publicKey)
    core.write('exchange.keys', (tx) => {
      saveKeys(store, keys);
      tx.set('devices', device, {
        userId: row?.userId ?? user.id,
        readKey: keys.read.publicKey,
        signKey: keys.sign.publicKey,
      });
    });
  return keys;
}

/** Which team's case log this is: the stamp that it begins with, or began with where it was joined. */
export function teamOf(store: Store): string {
  const known = getMeta(store, TEAM);
  if (known !== undefined) return known;
  const first = firstHlc(store) ?? '';
  setMeta(store, TEAM, first);
  return first;
}

export const joinTeam = (store: Store, team: string): void => setMeta(store, TEAM, team);

/** Also after a restore: numbers that were used since the copy was made are passed by. */
export function nextSeq(store: Store, now: number): number {
  const next = Math.max(Number(getMeta(store, SEQ) ?? '0') + 1, Math.floor(now / 1000));
  setMeta(store, SEQ, String(next));
  return next;
}

export const newSecret = (): string => randomBytes(32).toString('hex');
