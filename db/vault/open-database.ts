/**
 * Opens the encrypted case log. The key is a raw 256-bit key: no passphrase ever reaches SQLite.
 * Must never open a file that can be read without the key, nor one that does not answer as it must.
 */
import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import DatabaseFile from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/kernel/errors.ts';
import { codeOf, translateErrors } from './database-errors.ts';
import { APPLICATION_ID, assertPragmas, setPragmas } from './pragmas.ts';

export const KEY_BYTES = 32;
const PLAIN_HEADER = 'SQLite format 3\0';
const START_BYTES = 64 * 1024;

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
 * Proves that the file cannot be read without the key. Reads through handles that cannot write, so that what a
 * crash has left beside it stays as it is, and before the case log is opened: on POSIX systems, closing any
 * other handle on a file gives up SQLite's locks on it.
 */
export function proveEncrypted(file: string): void {
  if (!existsSync(file)) throw new Failure('vault-missing');
  const start = startOf(file);
  if (start.length === 0 || start.toString('latin1').startsWith(PLAIN_HEADER))
    throw new Failure('vault-unencrypted');
  const answer = answerWithoutKey(() => new DatabaseFile(file, { readonly: true, timeout: 0 }));
  if (answer.startsWith('SQLITE_BUSY')) throw new Failure('vault-in-use');
  // A handle that cannot write cannot look past an unfinished transaction; what it covers is in memory then.
  const isCovered = existsSync(`${file}-journal`) && answer !== 'SQLITE_NOTADB';
  const proof = isCovered ? answerWithoutKey(() => new DatabaseFile(start)) : answer;
  if (proof === READABLE) throw new Failure('vault-unencrypted');
  if (proof !== 'SQLITE_NOTADB') throw new Failure('vault-damaged');
}

const READABLE = 'readable';

function answerWithoutKey(open: () => Database): string {
  let db: Database | undefined;
  try {
    db = open();
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return READABLE;
  } catch (error) {
    return codeOf(error);
  } finally {
    db?.close();
  }
}

/** The first pages. */
function startOf(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(START_BYTES);
    return start.subarray(0, readSync(handle, start, 0, START_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}

/**
 * Opens for good: one connection, locked to this process, every pragma read back.
 * @throws `vault-missing`, `vault-unencrypted`, `vault-in-use`; `vault-damaged` also when the key is another one's
 */
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
      assertWhole(file, db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * A lost end would show when its pages are read, which may be months later. While there is a write-ahead log,
 * the end may not have reached the file yet.
 */
function assertWhole(file: string, db: Database): void {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  const size = ['page_count', 'page_size'].reduce((product, name) => product * numberOf(db, name), 1);
  if (statSync(file).size < size) throw new Failure('vault-damaged');
}

const numberOf = (db: Database, pragma: string): number => Number(db.pragma(pragma, { simple: true }));

/** Empties the write-ahead log into the file and closes it. */
export function closeDatabase(db: Database): void {
  if (!db.open) return;
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
