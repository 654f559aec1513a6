/**
 * Copies of the case log, under the same or another key. `VACUUM INTO` is the only way: the driver's
 * `backup()` fails on an encrypted database and its `serialize()` gives plaintext.
 */
import { rmSync } from 'node:fs';
import DatabaseFile from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/kernel/errors.ts';
import { translateErrors } from './database-errors.ts';
import { giveKey, keepToOwner, proveEncrypted } from './open-database.ts';

export function countChanges(db: Database): number {
  const hasLog =
    db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'change'").get() !== undefined;
  return hasLog ? Number(db.prepare('SELECT count(*) FROM change').pluck().get()) : 0;
}

/** Writes a copy under the same key. The target must not exist. */
export function copyDatabase(db: Database, target: string): void {
  translateErrors(() => db.prepare('VACUUM INTO ?').run(target));
  keepToOwner(target);
}

/**
 * Opens a copy and looks at every page of it.
 * @returns how many changes it holds
 * @throws `vault-damaged` when a page does not hold, `vault-unencrypted` when it opens without the key
 */
export function checkCopy(file: string, key: Uint8Array): number {
  return translateErrors(() => {
    proveEncrypted(file);
    return withCopy(file, key, (copy) => {
      if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new Failure('vault-damaged');
      return countChanges(copy);
    });
  });
}

/**
 * Gives a copy a new key. Only for copies that nobody has open: a crash in the middle leaves a file that
 * neither key reads, so the case log itself is never rekeyed in place.
 */
export function rekeyCopy(file: string, oldKey: Uint8Array, newKey: Uint8Array): void {
  translateErrors(() => {
    withCopy(file, oldKey, (copy) => {
      copy.pragma('journal_mode = DELETE');
      copy.pragma('synchronous = EXTRA');
      copy.pragma(`rekey = "x'${Buffer.from(newKey).toString('hex')}'"`);
      // As the case log is: no rollback journal is ever written beside it, once the copy is in its place.
      copy.pragma('journal_mode = WAL');
    });
  });
}

/** A copy that was not finished, and what SQLite may have put beside it. */
export function removeCopy(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
}

function withCopy<T>(file: string, key: Uint8Array, work: (copy: Database) => T): T {
  const copy = new DatabaseFile(file, { fileMustExist: true, timeout: 0 });
  try {
    giveKey(copy, key);
    copy.pragma('temp_store = MEMORY');
    copy.pragma('trusted_schema = OFF');
    return work(copy);
  } finally {
    copy.close();
  }
}
