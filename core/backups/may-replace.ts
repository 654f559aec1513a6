/**
 * Whose yes it takes to put a copy in the place of a case log: with the case log goes who has read what in it, so one
 * that can be read is replaced by a coordinator, or with the printed code.
 */
import { existsSync } from 'node:fs';
import { createStore } from '../../db/query.ts';
import type { RawDatabase } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { closeDatabase } from '../../db/vault/open-database.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { OpenedKeys } from '../vault/open-keys.ts';
import { decryptDataKey } from '../vault/slots.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { openCurrent } from './open-current.ts';

const refused = (): Failure => new Failure('rule', { rule: 'backup.coordinator' });

/** @throws `rule` */
export function ensureCoordinator(db: RawDatabase, { slot }: OpenedKeys, userId: string): void {
  if (slot.kind === 'recovery') return;
  if (getRow(createStore(db), 'users', userId)?.role !== 'coordinator') throw refused();
}

/**
 * @param opened the keys of the copy
 * @returns whether the case log that is there cannot say who this is, so that the copy must be asked
 * @throws `rule`, `vault-in-use`
 */
export async function ensureMayReplace(
  state: VaultState,
  opened: OpenedKeys,
  userId: string,
): Promise<boolean> {
  const session = state.session();
  if (session?.core.user().role === 'coordinator') return false;
  if (session !== undefined) {
    const isKnown = (await decryptDataKey(session.vault.keys.dataKey, opened.identity)) !== undefined;
    if (!isKnown) throw refused();
    ensureCoordinator(session.vault.db, opened, userId);
    return false;
  }
  if (!existsSync(state.layout.vault.folder) || state.problem() !== null) return false;
  const there = await openCurrent(state.layout, opened.identity);
  if (there === undefined) return true;
  try {
    ensureCoordinator(there.db, opened, userId);
  } finally {
    closeDatabase(there.db);
  }
  return false;
}
