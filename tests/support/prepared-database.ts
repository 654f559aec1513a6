/** An encrypted database that is filled once and copied for each test: making one takes longer than most tests. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { closeDatabase, createDatabase, openDatabase } from '../../db/vault/open-database.ts';

export interface OpenCopy {
  readonly db: Database;
  close(): void;
}

function inFolder(key: Buffer, write: (file: string) => void): OpenCopy & { readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'teambordet-test-'));
  const file = join(folder, 'case-log.db');
  write(file);
  const db = openDatabase(file, key);
  // What a power cut would lose is another test's question, and waiting for the disk is a fifth of the time.
  db.pragma('synchronous = OFF');
  return {
    db,
    file,
    close: () => {
      closeDatabase(db);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fillOnce(fill: (db: Database) => void): { readonly key: Buffer; readonly bytes: Buffer } {
  const key = randomBytes(32);
  const made = inFolder(key, (file) => {
    createDatabase(file, key);
  });
  try {
    fill(made.db);
    closeDatabase(made.db);
    return { key, bytes: readFileSync(made.file) };
  } finally {
    made.close();
  }
}

/** Each call gives a copy of its own, in a folder of its own. */
export function preparedDatabase(fill: (db: Database) => void): () => OpenCopy {
  let filled: ReturnType<typeof fillOnce> | undefined;
  return () => {
    filled ??= fillOnce(fill);
    const { key, bytes } = filled;
    return inFolder(key, (file) => {
      writeFileSync(file, bytes, { mode: 0o600 });
    });
  };
}
