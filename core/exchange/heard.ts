/** Up to where this machine has all that other machines have written, as far as its owner is told of it. */
import { z } from 'zod';
import { lastChangesOf } from '../../db/exchange-sql.ts';
import { getMeta, setMeta } from '../../db/local-sql.ts';
import type { Reader, Store } from '../../db/query.ts';
import { Mark } from '../../domain/exchange/bundle.ts';
import type { Header } from '../../domain/exchange/bundle.ts';
import { furthest } from '../../domain/exchange/mark-rules.ts';
import type { Role } from '../../domain/kernel/permissions.ts';
import { listOwnDevices } from '../own-devices.ts';

type Scope = Exclude<Header['scope'], 'own'>;

/**
 * Kept for each scope by itself: whoever becomes a coordinator has been told of some cases, and that is no part of
 * being told everything. The log cannot say it either, since what it lacks is not in it.
 */
export const Heard = z.object({ all: z.array(Mark), unit: z.array(Mark), reports: z.array(Mark) });
export type Heard = z.infer<typeof Heard>;

const KEY = 'exchange.heard';

export function readHeard(db: Reader): Heard {
  const stored = getMeta(db, KEY);
  return stored === undefined ? { all: [], unit: [], reports: [] } : Heard.parse(JSON.parse(stored));
}

export const saveHeard = (store: Store, heard: Heard): void => setMeta(store, KEY, JSON.stringify(heard));

export const noteHeard = (store: Store, scope: Scope, marks: readonly Mark[]): void => {
  const heard = readHeard(store);
  saveHeard(store, { ...heard, [scope]: furthest(heard[scope], marks) });
};

/** What the owner of a machine is told of. */
export const scopeFor = (role: Role): Scope =>
  role === 'coordinator' ? 'all' : role === 'member' ? 'unit' : 'reports';

/** What this machine can say that it has: what it has heard, and all that it has written itself. */
export const marksHere = (db: Reader, device: string, scope: Scope): Mark[] =>
  furthest(readHeard(db)[scope], lastChangesOf(db, listOwnDevices(db, device)));
