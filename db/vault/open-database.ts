/**
 * Opens the encrypted case log. The key is a raw 256-bit key: no passphrase ever reaches SQLite.
 * Must never open a file that can be read without the key, nor one that does not answer as it must.
 */
import { chmodSync, closeSync, existsSync, openSync, readSync } from 'node:fs';
import DatabaseFile from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/kernel/errors.ts';
import { codeOf, translateErrors } from './database-errors.ts';
import { APPLICATION_ID, assertPragmas, setPragmas } from './pragmas.ts';

export const KEY_BYTES = 32;
const PLAIN_HEADER = 'SQLite format 3\0';

/** Gives a fresh handle its key; nothing is read until the first statement. */
export function giveKey(db: Database, key: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new RangeError('a data key has 32 bytes');
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
}

/** Makes a new, empty case log. The file must not exist. */
export function createDatabase(file: string, key: Uint8Array): void {
  if (existsSync(file)) throw new Failure('vault-exists');
  translateErrors(() => {
    const db = new DatabaseFile(file);
    try {
      giveKey(db, key);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      setPragmas(db);
    } finally {
      db.close();
    }
    keepToOwner(file);
  });
}

/** SQLite gives its write-ahead log the same rights as the file. */
export function keepToOwner(file: string): void {
  chmodSync(file, 0o600);
}

/**
 * Proves that the file cannot be read without the key. Reads through handles that cannot write, so that a
 * log left over from a crash stays as it is, and before the case log is opened: on POSIX systems, closing any
 * other handle on a file gives up SQLite's locks on it.
 */
export function proveEncrypted(file: string): void {
  if (!existsSync(file)) throw new Failure('vault-missing');
  if (startOf(file) === PLAIN_HEADER) throw new Failure('vault-unencrypted');
  const withoutKey = new DatabaseFile(file, { readonly: true, timeout: 0 });
  try {
    withoutKey.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB') return;
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new Failure('vault-in-use');
    throw new Failure('vault-damaged');
  } finally {
    withoutKey.close();
  }
  throw new Failure('vault-unencrypted');
}

function startOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(PLAIN_HEADER.length);
    readSync(handle, start, 0, start.length, 0);
    return start.toString('latin1');
  } finally {
    closeSync(handle);
  }
}

/** Opens for good: one connection, locked to this process, every pragma read back. */
export function openDatabase(file: string, key: Uint8Array): Database {
  return translateErrors(() => {
    proveEncrypted(file);
    const db = new DatabaseFile(file, { fileMustExist: true, timeout: 0 });
    try {
      giveKey(db, key);
      setPragmas(db);
      assertPragmas(db);
      // With this, the lock on the file is taken now and not at the first write.
      db.exec('BEGIN IMMEDIATE; COMMIT');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Empties the write-ahead log into the file and closes it. */
export function closeDatabase(db: Database): void {
  if (!db.open) return;
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
