/** Whoever sees a child's name leaves a row, and nobody can take a row away unseen. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { papers, queries } from '../../support/every-query.ts';
import { listSourceFiles } from '../../support/source-files.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const MEETING = '2026-11-26';
/** Lists of many children: a search in them is logged, a look is not. */
const lists: readonly ChannelName[] = ['cases.list', 'overview.get'];

let core: TestCore;
let now = Date.parse(`${MEETING}T12:00:00Z`);
beforeEach(() => {
  core = testCore();
  now = Date.parse(`${MEETING}T12:00:00Z`);
});
afterEach(() => core.close());

interface LogRow {
  readonly action: string;
  readonly case_id: string;
  readonly user_id: string;
  readonly detail: string;
}
const logRows = (): LogRow[] => core.core.store.all<LogRow>('SELECT * FROM access_log ORDER BY seq');
const ask = (channel: ChannelName, input: unknown): string =>
  JSON.stringify(
    openCore({ db: core.db, userId: FOUNDER, now: () => now, emit: () => {} }).call(channel, input),
  );
const verdict = () => core.call('vault.compareProjection', null).accessLog;

function meetingWith(names: readonly string[]): string[] {
  const ids = names.map((firstName) =>
    raiseWithConsent(core, { firstName, question: `Fragan om ${firstName}` }),
  );
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  for (const id of ids) core.call('decisions.record', aDecision(id, MEETING, { goal: `Malet for ${id}` }));
  return ids;
}

describe('9. Every read of a case detail, print, export and search writes a log row, also offline; log rows survive purge.', () => {
  it('has a row for every child that any question or paper shows, but for lists', () => {
    const names = ['Alvin', 'Ebba', 'Tuva'];
    const ids = meetingWith(names);
    const inputs = validInputs({ ...thingsOf(core.core), caseId: ids[0] ?? '', meetingId: MEETING });
    const unlogged: string[] = [];
    for (const channel of [...queries, ...papers].filter((name) => !lists.includes(name))) {
      const before = logRows().length;
      const text = ask(
        channel,
        channel === 'cases.duplicates' ? { ...inputs[channel], firstName: 'Tuva' } : inputs[channel],
      );
      const logged = new Set(
        logRows()
          .slice(before)
          .map((row) => row.case_id),
      );
      for (const [n, id] of ids.entries())
        if (
          [`"${names[n]}"`, `Fragan om ${names[n]}`, `Malet for ${id}`].some((word) => text.includes(word)) &&
          !logged.has(id)
        )
          unlogged.push(`${channel} ${names[n]}`);
    }
    expect(unlogged).toEqual([]);
    expect(logRows().every((row) => row.user_id === FOUNDER)).toBe(true);
  });

  it('has a row for a search, without what was searched for', () => {
    meetingWith(['Alvin']);
    const list = { filter: 'open', sort: 'next', descending: false, offset: 0, limit: 10 } as const;
    core.call('cases.list', { ...list, search: 'alvin' });
    expect(logRows().filter((row) => row.action === 'search')).toHaveLength(1);
    expect(JSON.stringify(logRows()).toLowerCase()).not.toContain('alvin');
  });

  it('has a row for each child on a printed paper, every time', () => {
    const ids = meetingWith(['Alvin', 'Ebba']);
    for (let n = 0; n < 2; n += 1) core.call('minutes.printed', { meetingId: MEETING, way: 'print' });
    const printed = logRows().filter((row) => row.action === 'print');
    expect(printed.map((row) => row.case_id).toSorted()).toEqual([...ids, ...ids].toSorted());
  });

  it('has one row for a screen that asks anew, and another ten minutes later', () => {
    const [id = ''] = meetingWith(['Alvin']);
    const open = openCore({ db: core.db, userId: FOUNDER, now: () => now, emit: () => {} });
    const reads = (): number => logRows().filter((row) => row.action === 'read' && row.case_id === id).length;
    for (let n = 0; n < 5; n += 1) open.call('cases.get', { caseId: id });
    expect(reads()).toBe(1);
    now += 601_000;
    open.call('cases.get', { caseId: id });
    expect(reads()).toBe(2);
  });

  it('they survive that everything the case log shows is made again', () => {
    meetingWith(['Alvin']);
    const before = logRows();
    core.call('vault.rebuildProjection', null);
    expect(logRows()).toEqual(before);
    expect(verdict().brokenAt).toBeNull();
  });

  it.each([
    `UPDATE access_log SET detail = ''`,
    'DELETE FROM access_log',
    'DELETE FROM access_log WHERE seq = 1',
    `INSERT OR REPLACE INTO access_log VALUES (1, '', '', 'read', '', '', '', '')`,
  ])('the database itself refuses: %s', (sql) => {
    const [id = ''] = meetingWith(['Alvin']);
    core.call('cases.get', { caseId: id });
    const before = logRows();
    expect(() => core.db.exec(sql)).toThrow('only added to');
    expect(logRows()).toEqual(before);
  });

  it('no code but a migration names the table, unless to add to it or to read', () => {
    const code = listSourceFiles().filter(({ path }) => !path.startsWith('tests/'));
    const touching = code.filter(({ text }) => /access_log/.test(text));
    expect(touching.map(({ path }) => path).toSorted()).toEqual([
      'db/access-log-reads.ts',
      'db/access-log-sql.ts',
      'db/letters-sql.ts',
    ]);
    const change =
      /(update|delete\s+from|replace\s+into|drop\s+table|alter\s+table|truncate)\s+"?access_log/i;
    expect(touching.filter(({ text }) => change.test(text)).map(({ path }) => path)).toEqual([]);
    const drops = code.filter(({ text }) => /drop\s+trigger/i.test(text));
    expect(drops.map(({ path }) => path)).toEqual([]);
  });
});

/** The database's own guards are in the way; whoever has the key can take them away. */
const withoutGuards = (): void => {
  core.db.exec('DROP TRIGGER access_log_is_not_changed; DROP TRIGGER access_log_is_not_emptied');
};

describe('a log that somebody has been at', () => {
  beforeEach(() => {
    withoutGuards();
    const [id = ''] = meetingWith(['Alvin']);
    for (const channel of ['cases.get', 'cases.history', 'consents.get'] as const)
      core.call(channel, { caseId: id });
  });
  const rows = (): number => logRows().length;

  it('is whole before', () => {
    expect(verdict()).toEqual({ rows: logRows().length, brokenAt: null });
  });

  it.each([
    ['a row rewritten', `UPDATE access_log SET user_id = 'somebody-else' WHERE seq = 2`, 2],
    ['the first row gone', 'DELETE FROM access_log WHERE seq = 1', 1],
    ['one in the middle gone', 'DELETE FROM access_log WHERE seq = 2', 2],
    ['all gone', 'DELETE FROM access_log', 1],
    ['a row put in', `INSERT INTO access_log VALUES (99, '', '', 'read', '', '', '', '')`, undefined],
  ])('shows: %s', (_what, sql, brokenAt) => {
    const before = rows();
    core.db.exec(sql);
    expect(verdict().brokenAt).toBe(brokenAt ?? before + 1);
  });

  it('shows when its end is cut off, also after it has been written on', () => {
    const last = rows();
    core.db.exec(`DELETE FROM access_log WHERE seq = ${last}`);
    expect(verdict().brokenAt).toBe(last);
    core.core.log('unlock');
    expect(verdict().brokenAt).toBe(last);
  });

  it('shows a case whose changes are gone together with the end of their chain, or without it', () => {
    core.db.exec(`DELETE FROM chain WHERE case_id <> ''`);
    expect(core.call('vault.compareProjection', null).brokenChains).toBeGreaterThan(0);
  });
});
