import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../db/columns.ts';
import { migrate, latestVersion, readMigrations, versionOf } from '../../db/migrate.ts';
import type { Migration } from '../../db/migrate.ts';
import { dumpSchema, lostBetween, readShape } from '../../db/schema.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { registry } from '../../domain/registry.ts';
import { MIGRATIONS } from '../support/test-core.ts';

const migrations = readMigrations(MIGRATIONS);

function databaseAt(version: number, list: readonly Migration[] = migrations): Database {
  const db = new DatabaseFile(':memory:');
  migrate(
    db,
    list.filter((migration) => migration.version <= version),
  );
  return db;
}

const next = (sql: string): Migration[] => [
  ...migrations,
  { version: latestVersion(migrations) + 1, name: 'next', sql },
];

describe('migrations', () => {
  it('are numbered from 1, each once and in order', () => {
    const numbers = migrations.map((migration) => migration.version);
    expect(numbers[0]).toBe(1);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((left, right) => left - right));
  });

  it('only add: no table or column of an earlier version is gone or changed', () => {
    for (const { version } of migrations.slice(1))
      expect(lostBetween(readShape(databaseAt(version - 1)), readShape(databaseAt(version)))).toEqual([]);
  });

  it('give the schema that db/schema.sql shows (npm run schema writes it)', () => {
    expect(dumpSchema(databaseAt(Infinity))).toBe(readFileSync(join(MIGRATIONS, '../schema.sql'), 'utf8'));
  });

  it('make a column for every field in the registry, strict tables all', () => {
    const shape = readShape(databaseAt(Infinity));
    for (const entity of Object.values(registry)) {
      const expected =
        entity.kind === 'record'
          ? ['id', ...Object.keys(entity.fields).map(columnOf)]
          : ['id', 'case_id', 'meeting_id', 'hlc', 'user_id', 'body'];
      expect([...(shape.get(entity.table)?.keys() ?? [])].toSorted()).toEqual(expected.toSorted());
    }
    expect(dumpSchema(databaseAt(Infinity)).match(/CREATE TABLE/g)?.length).toBe(
      dumpSchema(databaseAt(Infinity)).match(/\) STRICT/g)?.length,
    );
  });
});

describe('the check for additive migrations', () => {
  const before = readShape(databaseAt(Infinity));
  it.each([
    ['ALTER TABLE cases DROP COLUMN grade', ['cases.grade']],
    ['ALTER TABLE cases RENAME COLUMN grade TO form', ['cases.grade']],
    ['DROP TABLE draft', ['draft']],
    ['ALTER TABLE cases ADD COLUMN shoe_size INTEGER', []],
  ])('%s loses %j', (sql, lost) => {
    expect(lostBetween(before, readShape(databaseAt(Infinity, next(sql))))).toEqual(lost);
  });
});

describe('the runner', () => {
  it('asks for a backup once, before the first step, and only when there is data to lose', () => {
    const calls: number[] = [];
    const db = databaseAt(Infinity);
    migrate(db, migrations, () => calls.push(versionOf(db)));
    expect(calls).toEqual([]);
    migrate(db, next('CREATE TABLE later (id TEXT) STRICT'), () => calls.push(versionOf(db)));
    expect(calls).toEqual([latestVersion(migrations)]);
  });

  it('leaves the database at the last whole step when one fails', () => {
    const db = databaseAt(Infinity);
    expect(() =>
      migrate(db, next('CREATE TABLE half (id TEXT) STRICT; CREATE TABLE change (id TEXT) STRICT')),
    ).toThrow('table change already exists');
    expect([versionOf(db), readShape(db).has('half')]).toEqual([latestVersion(migrations), false]);
  });

  it('refuses a database from a newer version and leaves it as it is', () => {
    const db = databaseAt(Infinity, next('CREATE TABLE later (id TEXT) STRICT'));
    expect(() => migrate(db, migrations)).toThrow(Failure);
    expect(versionOf(db)).toBe(latestVersion(migrations) + 1);
  });
});
