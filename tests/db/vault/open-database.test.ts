import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { checkCopy, copyDatabase, rekeyCopy } from '../../../db/vault/copy-database.ts';
import {
  closeDatabase,
  createDatabase,
  giveKey,
  openDatabase,
  proveEncrypted,
} from '../../../db/vault/open-database.ts';
import { APPLICATION_ID, assertPragmas, expectedPragmas, readPragmas } from '../../../db/vault/pragmas.ts';
import { codeFrom } from '../../support/codes.ts';
import { newFolder } from '../../support/host.ts';

const key = randomBytes(32);
const newFile = (): string => join(newFolder(), 'case-log.db');

function filled(rows = 200): string {
  const file = newFile();
  createDatabase(file, key);
  const db = openDatabase(file, key);
  db.exec('CREATE TABLE t (a TEXT)');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  db.transaction(() => {
    for (let row = 0; row < rows; row += 1) insert.run(`hemlig rad ${row}`);
  })();
  closeDatabase(db);
  return file;
}

describe('an open case log', () => {
  test('answers every pragma as it must, also when opened again and after its first write', () => {
    const file = filled();
    const db = openDatabase(file, key);
    expect(readPragmas(db)).toEqual(expectedPragmas);
    db.prepare('INSERT INTO t VALUES (?)').run('till');
    expect(readPragmas(db)).toEqual(expectedPragmas);
    closeDatabase(db);
  });

  test.each([
    'synchronous = NORMAL',
    'foreign_keys = OFF',
    'temp_store = FILE',
    'secure_delete = OFF',
    'trusted_schema = ON',
  ])('is refused when it answers otherwise: %s', (pragma) => {
    const db = openDatabase(filled(), key);
    db.pragma(pragma);
    expect(codeFrom(() => assertPragmas(db))).toBe('vault-damaged');
    db.close();
  });

  test('is refused when the page seals are not checked', () => {
    const db = openDatabase(filled(), key);
    db.pragma('hmac_check = 0');
    expect(codeFrom(() => assertPragmas(db))).toBe('vault-damaged');
    db.close();
  });

  test('leaves no write-ahead log behind when closed', () => {
    const file = filled();
    expect(existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0).toBe(false);
  });

  test('cannot be opened twice', () => {
    const file = filled();
    const db = openDatabase(file, key);
    expect(codeFrom(() => openDatabase(file, key))).toBe('vault-in-use');
    closeDatabase(db);
    closeDatabase(openDatabase(file, key));
  });
});

describe('what is refused', () => {
  test('a case log that can be read without the key', () => {
    const file = newFile();
    const plain = new DatabaseFile(file);
    plain.exec('CREATE TABLE t (a TEXT)');
    plain.close();
    expect(codeFrom(() => openDatabase(file, key))).toBe('vault-unencrypted');
    expect(codeFrom(() => proveEncrypted(file))).toBe('vault-unencrypted');
  });

  test('an empty file, which any key opens', () => {
    const file = newFile();
    writeFileSync(file, '');
    expect(codeFrom(() => openDatabase(file, key))).toBe('vault-unencrypted');
  });

  test('a missing file, another key, and a file of something else', () => {
    const file = filled();
    expect(codeFrom(() => openDatabase(`${file}.other`, key))).toBe('vault-missing');
    expect(codeFrom(() => openDatabase(file, randomBytes(32)))).toBe('vault-damaged');
    const noise = newFile();
    writeFileSync(noise, randomBytes(8192));
    expect(codeFrom(() => openDatabase(noise, key))).toBe('vault-damaged');
  });

  test('an encrypted database that is no case log', () => {
    const file = newFile();
    const other = new DatabaseFile(file);
    giveKey(other, key);
    other.exec('CREATE TABLE t (a TEXT)');
    other.close();
    expect(codeFrom(() => openDatabase(file, key))).toBe('vault-damaged');
  });

  test('the proof leaves a write-ahead log from a crash as it was', () => {
    const file = filled(0);
    const db = openDatabase(file, key);
    for (let row = 0; row < 50; row += 1) db.prepare('INSERT INTO t VALUES (?)').run(`rad ${row}`);
    const crashed = newFile();
    for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${crashed}${ending}`);
    closeDatabase(db);
    const before = readFileSync(`${crashed}-wal`);
    proveEncrypted(crashed);
    expect(readFileSync(`${crashed}-wal`).equals(before)).toBe(true);
    const recovered = openDatabase(crashed, key);
    expect(recovered.prepare('SELECT count(*) FROM t').pluck().get()).toBe(50);
    closeDatabase(recovered);
  });
});

describe('an unfinished transaction beside the file', () => {
  /** A database as a power cut leaves it, in the mode that writes a rollback journal. */
  function interrupted(encrypted: boolean): string {
    const file = newFile();
    const db = new DatabaseFile(file);
    if (encrypted) giveKey(db, key);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma('cache_size = 2');
    db.exec('CREATE TABLE t (a TEXT)');
    db.prepare('INSERT INTO t VALUES (?)').run('före');
    db.exec('BEGIN');
    for (let row = 0; row < 100; row += 1) db.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(4000));
    const left = newFile();
    for (const ending of ['', '-journal']) copyFileSync(`${file}${ending}`, `${left}${ending}`);
    db.close();
    return left;
  }

  test('is taken back when the case log is opened', () => {
    const file = interrupted(true);
    expect(existsSync(`${file}-journal`)).toBe(true);
    const db = openDatabase(file, key);
    expect(db.prepare('SELECT a FROM t').pluck().all()).toEqual(['före']);
    closeDatabase(db);
  });

  test('does not hide that the file can be read without the key', () => {
    expect(codeFrom(() => openDatabase(interrupted(false), key))).toBe('vault-unencrypted');
  });
});

test('a flipped byte anywhere is found, or changes nothing', () => {
  const file = filled(500);
  const original = readFileSync(file);
  const broken = newFile();
  const read = (path: string): unknown => {
    const db = openDatabase(path, key);
    try {
      return db.prepare('SELECT group_concat(a) FROM t').pluck().get();
    } finally {
      db.close();
    }
  };
  const whole = read(file);
  const outcomes = Array.from({ length: 200 }, (_, step) => {
    const bytes = Buffer.from(original);
    const offset = Math.floor((step * (bytes.length - 1)) / 199);
    bytes.writeUInt8(bytes.readUInt8(offset) ^ 0x01, offset);
    writeFileSync(broken, bytes);
    try {
      return read(broken) === whole ? 'the same' : 'something else';
    } catch (error) {
      return error instanceof Error ? 'refused' : 'something else';
    }
  });
  expect(outcomes).not.toContain('something else');
  expect(outcomes.filter((outcome) => outcome === 'refused').length).toBeGreaterThan(150);
});

describe('copies', () => {
  test('are encrypted under the same key and whole', () => {
    const db = openDatabase(filled(), key);
    const target = newFile();
    copyDatabase(db, target);
    closeDatabase(db);
    expect(checkCopy(target, key)).toBe(0);
    expect(codeFrom(() => checkCopy(target, randomBytes(32)))).toBe('vault-damaged');
  });

  test('can be given another key, and the old one is worth nothing then', () => {
    const db = openDatabase(filled(), key);
    const target = newFile();
    const next = randomBytes(32);
    copyDatabase(db, target);
    closeDatabase(db);
    rekeyCopy(target, key, next);
    expect(checkCopy(target, next)).toBe(0);
    expect(codeFrom(() => openDatabase(target, key))).toBe('vault-damaged');
  });
});
