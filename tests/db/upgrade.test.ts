/** What an older version has written is all there after the steps to this one, whenever the power goes. */
import { randomBytes } from 'node:crypto';
import DatabaseFile from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { rebuild } from '../../core/projection/projection.ts';
import { compareProjection } from '../../db/changes/rebuild.ts';
import { verifyChains } from '../../db/changes/verify.ts';
import { createTx } from '../../db/changes/write.ts';
import { setMeta } from '../../db/local-sql.ts';
import { isRebuildDue, latestVersion, migrate, readMigrations } from '../../db/migrate.ts';
import { createStore } from '../../db/query.ts';
import type { Store } from '../../db/query.ts';
import { getRow, listFacts } from '../../db/rows.ts';
import { createHlcClock } from '../../domain/kernel/hlc.ts';
import { MIGRATIONS, START } from '../support/test-core.ts';
import { withoutNonces } from '../support/without-nonces.ts';

const migrations = readMigrations(MIGRATIONS);
const earlier = migrations.map(({ version }) => version).slice(0, -1);

/** A log of that version, with a case, a deferral and a draft in it. */
function writtenBy(version: number): Store {
  const store = createStore(new DatabaseFile(':memory:'));
  migrate(
    store.raw,
    migrations.filter((migration) => migration.version <= version),
  );
  const device = randomBytes(8).toString('hex');
  setMeta(store, 'device', device);
  const clock = createHlcClock({ device, now: () => START });
  // What this version asks before it writes, and an earlier one did not.
  store.raw.exec(`CREATE TEMP TABLE erased_cases (case_id TEXT PRIMARY KEY);
    CREATE TEMP TABLE awaited_head (hlc TEXT, entity TEXT, row_id TEXT, field TEXT)`);
  const hasNonces = store.one("SELECT 1 FROM pragma_table_info('change') WHERE name = 'nonce'") !== undefined;
  if (!hasNonces) store.raw.exec("ALTER TABLE change ADD COLUMN nonce TEXT NOT NULL DEFAULT ''");
  store.transaction(() => {
    const { tx } = createTx(store, { userId: 'u1', device, clock }, 'cases.raise');
    tx.set('cases', 'c1', { number: 'K-2026-001', firstName: 'Nova', birthYear: 2014 });
    tx.add('deferrals', { caseId: 'c1', meetingId: '2026-11-26', reason: 'Tiden räckte inte' });
  });
  store.raw.exec('DROP TABLE temp.erased_cases; DROP TABLE temp.awaited_head');
  if (!hasNonces) {
    withoutNonces(store);
    store.raw.exec('ALTER TABLE change DROP COLUMN nonce');
  }
  store.run(
    "INSERT INTO draft (user_id, key, value, saved_at) VALUES ('u1', 'new-case', '{}', '2026-11-24')",
  );
  return store;
}

describe.each(earlier)('a case log written by version %i', (version) => {
  it('is all there in this version, and stands as its log says', () => {
    const store = writtenBy(version);
    migrate(store.raw, migrations);
    rebuild(store);
    expect(getRow(store, 'cases', 'c1')).toMatchObject({ number: 'K-2026-001', firstName: 'Nova' });
    expect(listFacts(store, 'deferrals', 'case_id', 'c1')).toMatchObject([
      { body: { reason: 'Tiden räckte inte' } },
    ]);
    expect(store.all('SELECT key FROM draft')).toEqual([{ key: 'new-case' }]);
    expect(compareProjection(store)).toEqual([]);
    expect(verifyChains(store)).toEqual({ chains: 1, broken: 0 });
  });

  it('asks for its projection to be rebuilt until that is done, and never again', () => {
    const store = writtenBy(version);
    expect(isRebuildDue(store)).toBe(false);
    migrate(store.raw, migrations);
    // A start after a power cut finds nothing left to migrate.
    expect(migrate(store.raw, migrations)).toBe(false);
    expect(isRebuildDue(store)).toBe(true);
    rebuild(store);
    expect(isRebuildDue(store)).toBe(false);
  });
});

it('a consent form that was begun before it kept what it had shown has shown no withdrawal', () => {
  const store = writtenBy(27);
  const drafts = {
    'case/new': '{"firstName":"Nova"}',
    'consent/c1': '{"preset":"basic","guardians":[]}',
    'consent/c2': '{"preset":"basic","seenWithdrawals":["w"]}',
  };
  for (const [key, value] of Object.entries(drafts))
    store.run(
      "INSERT INTO draft (user_id, key, value, saved_at) VALUES ('u1', ?, ?, '2026-11-24')",
      key,
      value,
    );
  migrate(store.raw, migrations);
  expect(
    Object.fromEntries(
      store
        .all<{ key: string; value: string }>("SELECT key, value FROM draft WHERE key LIKE '%/%'")
        .map(({ key, value }) => [key, JSON.parse(value) as unknown]),
    ),
  ).toEqual({
    'case/new': { firstName: 'Nova' },
    'consent/c1': { preset: 'basic', guardians: [], seenWithdrawals: [] },
    'consent/c2': { preset: 'basic', seenWithdrawals: ['w'] },
  });
});

it('a new case log has nothing to rebuild', () => {
  expect(latestVersion(migrations)).toBeGreaterThan(0);
  expect(isRebuildDue(writtenBy(latestVersion(migrations)))).toBe(false);
});
