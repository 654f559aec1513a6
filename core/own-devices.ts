import { getMeta, setMeta } from '../db/local-sql.ts';
import type { Reader, Store } from '../db/query.ts';

export const DEVICE_KEY = 'device';
const FORMER = 'device.former';

const listFormer = (db: Reader): string[] => JSON.parse(getMeta(db, FORMER) ?? '[]') as string[];

/** This machine, and those whose restored copy it is: what they wrote up to the backup is its own to tell. */
export const listOwnDevices = (db: Reader, device: string): string[] => [...listFormer(db), device];

/** The case log is of another machine from here on. */
export function becomeDevice(store: Store, device: string): void {
  const before = getMeta(store, DEVICE_KEY);
  if (before !== undefined) setMeta(store, FORMER, JSON.stringify([...listFormer(store), before]));
  setMeta(store, DEVICE_KEY, device);
}
