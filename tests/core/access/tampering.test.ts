/** Whoever has the key and a database tool: whichever cell of whichever row they change, the check says so. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyAccessLog } from '../../../db/access-log-sql.ts';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { registry } from '../../../domain/registry.ts';
import { closedCase } from '../../support/erasable-case.ts';
import { testCore } from '../../support/test-core.ts';

const team = testCore();
const caseId = closedCase(team);
for (const channel of ['cases.get', 'cases.history', 'consents.get'] as const) team.call(channel, { caseId });
const { store } = team.core;
store.raw.exec('DROP TRIGGER access_log_is_not_changed; DROP TRIGGER access_log_is_not_emptied');
afterAll(team.close);

/** Does something to the database, asks, and takes it back. */
function after<T>(work: () => void, ask: () => T): T {
  store.raw.exec('SAVEPOINT tampering');
  try {
    work();
    return ask();
  } finally {
    store.raw.exec('ROLLBACK TO tampering; RELEASE tampering');
  }
}
const count = (table: string): number =>
  store.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
const columnsOf = (table: string): string[] =>
  store.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name);
const at = (table: string, key: string, place: number): string | number =>
  store.one<{ key: string | number }>(
    `SELECT ${key} AS key FROM ${table} ORDER BY ${key} LIMIT 1 OFFSET ?`,
    place,
  )?.key ?? '';

const rows = { change: count('change'), access_log: count('access_log') };

describe('the access log', () => {
  const isBroken = (): boolean => verifyAccessLog(store).brokenAt !== null;

  it('is whole before', () => {
    expect(rows.access_log).toBeGreaterThan(3);
    expect(isBroken()).toBe(false);
  });

  it('shows any cell of any row that is changed', () => {
    fc.assert(
      fc.property(
        fc.nat(rows.access_log - 1),
        fc.constantFrom(...columnsOf('access_log')),
        (place, column) => {
          const seq = at('access_log', 'seq', place);
          const value = column === 'seq' ? '999999' : `coalesce(${column}, '') || 'x'`;
          expect(
            after(() => store.run(`UPDATE access_log SET ${column} = ${value} WHERE seq = ?`, seq), isBroken),
          ).toBe(true);
        },
      ),
    );
  });

  it('shows any row that is gone, and any two that have changed places', () => {
    const place = fc.nat(rows.access_log - 1);
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [left, right] = [at('access_log', 'seq', one), at('access_log', 'seq', other)];
        expect(after(() => store.run('DELETE FROM access_log WHERE seq = ?', left), isBroken)).toBe(true);
        fc.pre(left !== right);
        const swap = (): void => {
          store.run('UPDATE access_log SET seq = -1 WHERE seq = ?', left);
          store.run('UPDATE access_log SET seq = ? WHERE seq = ?', left, right);
          store.run('UPDATE access_log SET seq = ? WHERE seq = -1', right);
        };
        expect(after(swap, isBroken)).toBe(true);
      }),
    );
  });
});

describe('the change log', () => {
  const isBroken = (): boolean => verifyChains(store).broken > 0;

  it('is whole before', () => {
    expect(rows.change).toBeGreaterThan(50);
    expect(isBroken()).toBe(false);
  });

  it('shows any cell of any row that is changed', () => {
    fc.assert(
      fc.property(fc.nat(rows.change - 1), fc.constantFrom(...columnsOf('change')), (place, column) => {
        const hlc = at('change', 'hlc', place);
        const value = column === 'base' ? `'["x"]'` : `${column} || 'x'`;
        expect(
          after(() => store.run(`UPDATE change SET ${column} = ${value} WHERE hlc = ?`, hlc), isBroken),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('shows any row that is gone', () => {
    fc.assert(
      fc.property(fc.nat(rows.change - 1), (place) => {
        const hlc = at('change', 'hlc', place);
        expect(after(() => store.run('DELETE FROM change WHERE hlc = ?', hlc), isBroken)).toBe(true);
      }),
    );
  });
});

it('the tables that the screens read show any row that is not what the log says', () => {
  const tables = Object.values(registry).filter(({ table }) => count(table) > 0);
  expect(tables.length).toBeGreaterThan(15);
  for (const { table } of tables) {
    const gone = after(
      () => store.run(`DELETE FROM ${table} WHERE id = (SELECT min(id) FROM ${table})`),
      () => compareProjection(store),
    );
    expect(gone).toEqual([{ table, rows: 1 }]);
  }
});
