import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../domain/kernel/errors.ts';
import { SCHEMA_VERSION } from '../domain/schema-version.ts';
import { getMeta, setMeta } from './local-sql.ts';
import { createStore, hasTable } from './query.ts';
import type { Reader, Store } from './query.ts';

const REBUILD_DUE = 'projection.rebuildDue';
/** The schema version of the app that rebuilt last. */
const REBUILT_AS = 'projection.rebuiltAs';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The numbered files, in order. The folder is passed in, since a packaged app keeps them elsewhere. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .toSorted()
    .map((file) => ({
      version: Number(file.slice(0, 4)),
      name: file.slice(5, -4),
      sql: readFileSync(join(folder, file), 'utf8'),
    }));
}

export const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a database up to date, one transaction a step. A newer file is refused untouched.
 * @param beforeUpgrade called once before the first step on a database that has data: the place for a backup
 * @returns whether anything was done on a database that had data
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  beforeUpgrade: () => void = () => {},
): boolean {
  const from = versionOf(db);
  const latest = latestVersion(migrations);
  if (from > latest) throw new Failure('vault-newer', { file: from, app: latest });
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return false;
  if (from > 0) beforeUpgrade();
  for (const migration of pending) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
      // In the same transaction: a power cut before the rebuild must not leave it undone for good.
      if (from > 0) setMeta(createStore(db), REBUILD_DUE, 'yes');
    }).immediate();
  }
  return from > 0;
}

/**
 * Whether columns that a step has added are still to be filled, or what waits for a newer version may be understood by
 * this one, which may have come without a step.
 */
export function isRebuildDue(db: Reader): boolean {
  if (getMeta(db, REBUILD_DUE) === 'yes') return true;
  return Number(getMeta(db, REBUILT_AS) ?? 0) < SCHEMA_VERSION && hasParked(db);
}

const hasParked = (db: Reader): boolean =>
  hasTable(db, 'parked_change') && db.one('SELECT 1 FROM parked_change LIMIT 1') !== undefined;

export function noteRebuilt(store: Store): void {
  setMeta(store, REBUILD_DUE, 'no');
  setMeta(store, REBUILT_AS, String(SCHEMA_VERSION));
}
