import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, raiseWithConsent } from '../../support/case-builders.ts';
import { untilReady } from '../../support/draft-report.ts';
import { closedCase, decision, DUE, everythingIn, HELD, SECRET } from '../../support/erasable-case.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = closedCase(core);
  core.goTo(DUE);
});
afterEach(() => core.close());

const erase = (who = core): { erasureId: string } => who.call('erasures.erase', { caseId, ...decision });
const logRows = (): object[] => core.core.store.all('SELECT * FROM access_log ORDER BY seq');

describe('12. Purge removes free text, names and measurements but keeps counts already frozen in snapshots.', () => {
  it('no word that was written about the child is left in any table, nor in any answer', () => {
    expect(everythingIn(core).split(SECRET).length).toBeGreaterThan(25);
    erase();
    expect(everythingIn(core)).not.toContain(SECRET);
    expect(core.refusal('cases.get', { caseId })).toBe('not-found');
    expect(core.refusal('cases.history', { caseId })).toBe('not-found');
    const list = { filter: 'closed', sort: 'next', descending: false, offset: 0, limit: 10 } as const;
    expect(core.call('cases.list', { ...list, search: SECRET }).total).toBe(0);
    expect(core.call('cases.list', { ...list, search: '' }).total).toBe(0);
  });

  it('the minutes still count the case, stand for the rest as they were sealed, and say what is gone', () => {
    const before = core.call('minutes.get', { meetingId: HELD });
    const counted = core.call('minutes.list', null).find(({ meeting }) => meeting.id === HELD);
    erase();
    const after = core.call('minutes.get', { meetingId: HELD });
    expect(after).toMatchObject({ removed: 0, seal: { ...before.seal, intact: true }, amendments: [] });
    const [alva, gone] = after.document.items.toSorted((left) => (left.erased === true ? 1 : -1));
    expect(alva).toEqual(before.document.items.find(({ caseId: id }) => id !== caseId));
    expect(gone).toMatchObject({ erased: true, decisions: [], tasks: [], note: '' });
    expect(core.call('minutes.list', null).find(({ meeting }) => meeting.id === HELD)?.cases).toBe(
      counted?.cases,
    );
    expect(JSON.stringify(core.call('minutes.printed', { meetingId: HELD, way: 'print' }))).not.toContain(
      SECRET,
    );
  });

  it('a report that was frozen before still counts the case, and has the same hash', () => {
    const team = testCore();
    const gone = closedCase(team);
    for (let n = 0; n < 10; n += 1) raiseWithConsent(team);
    team.goTo(DUE);
    const drafted = () => untilReady(() => team.call('reports.draft', { periodId: '2026' }));
    drafted();
    const { snapshotId } = team.call('reports.freeze', { periodId: '2026', sentences: [], draftKey: null });
    const frozen = (): object => {
      const { changed: _, ...report } = team.call('reports.get', { snapshotId });
      return report;
    };
    const before = frozen();
    const counted = (): unknown => drafted().document.released.layout;
    expect(counted()).toBe('small');
    team.call('erasures.erase', { caseId: gone, ...decision });
    expect(frozen()).toEqual(before);
    expect(before).toMatchObject({ state: 'intact' });
    team.close();
  });

  it('the receipt says what was removed, when, by whom and on whose decision', () => {
    const { number } = core.call('cases.get', { caseId });
    erase();
    const { due, receipts } = core.call('erasures.list', null);
    expect(due).toEqual([]);
    expect(receipts).toMatchObject([
      {
        number,
        closedOn: HELD,
        erasedOn: DUE,
        erasedBy: 'Vera Prov',
        decidedBy: 'Arkivarie Prov',
        counts: { consents: 2, decisions: 2, tasks: 1, notes: 1 },
        minutes: 1,
      },
    ]);
  });
});

describe('what stays', () => {
  it('is the access log, whole, with a row for the erasing, and found by number for the family that asks', () => {
    const { number } = core.call('cases.get', { caseId });
    const before = logRows();
    erase();
    expect(logRows().slice(0, before.length)).toEqual(before);
    expect(logRows().slice(before.length)).toMatchObject([{ action: 'erase', case_id: caseId }]);
    expect(core.call('vault.compareProjection', null).accessLog.brokenAt).toBeNull();
    const { rows, receivers } = core.call('accessLog.extract', { number });
    // Who a guardian was is gone.
    expect(receivers).toEqual(['child', 'other']);
    expect(core.refusal('accessLog.extractPrinted', { number, to: 'guardian1', way: 'print' })).toBe(
      'rule:letter.noGuardian',
    );
    core.call('accessLog.extractPrinted', { number, to: 'other', way: 'print' });
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['read', 'erase']));
  });

  it('is the chain of hashes: the log holds, and what the screens show can be made again from it', () => {
    erase();
    const check = () => core.call('vault.compareProjection', null);
    expect(check()).toMatchObject({ differences: [], brokenChains: 0 });
    core.call('vault.rebuildProjection', null);
    expect(check()).toMatchObject({ differences: [], brokenChains: 0 });
    expect(everythingIn(core)).not.toContain(SECRET);
    expect(core.refusal('cases.get', { caseId })).toBe('not-found');
  });

  it('is the number, which no other case gets', () => {
    core.goTo('2026-11-27');
    const { number } = core.call('cases.get', { caseId });
    core.core.write('settings', (tx) => tx.set('team', 'team', { retentionMonths: 1 }));
    core.goTo('2026-12-28');
    core.call('erasures.erase', { caseId, ...decision, decidedOn: '2026-12-28' });
    expect(core.call('cases.nextNumber', null) > number).toBe(true);
  });

  it('shows when somebody has been at it: a value put back, blanked without an erasure, or minutes altered', () => {
    erase();
    const broken = (sql: string): number => {
      core.db.exec('SAVEPOINT tampering');
      core.db.exec(sql);
      const { brokenChains } = core.call('vault.compareProjection', null);
      core.db.exec('ROLLBACK TO tampering; RELEASE tampering');
      return brokenChains;
    };
    expect(
      broken(`UPDATE change SET value = '"Nova"' WHERE case_id = '${caseId}' AND field = 'firstName'`),
    ).toBe(1);
    expect(broken(`UPDATE change SET value = '' WHERE case_id <> '${caseId}' AND field = 'firstName'`)).toBe(
      1,
    );
    expect(
      broken(`UPDATE change SET value = replace(value, 'Alvas mal', 'Annat') WHERE entity = 'seals'`),
    ).toBe(1);
    expect(broken(`UPDATE change SET value = 'nonsense' WHERE entity = 'seals'`)).toBe(1);
    expect(broken('SELECT 1')).toBe(0);
  });
});

it('of many the list shows the first, and says how many there are more', () => {
  core.core.write('many', (tx) => {
    for (let n = 0; n < 203; n += 1)
      tx.set('cases', `many-${n}`, {
        number: `K-2025-${String(n).padStart(3, '0')}`,
        firstName: 'A',
        raisedOn: '2025-01-01',
        closure: { on: '2025-06-01', reason: 'other', note: '' },
      });
  });
  const { due, more } = core.call('erasures.list', null);
  expect([due.length, more]).toEqual([200, 4]);
  expect(due[0]?.closedOn).toBe('2025-06-01');
});

describe('erasing is refused', () => {
  it('before its time, which the team sets, and while the case is open', () => {
    core.goTo('2028-11-25');
    const input = { caseId, ...decision, decidedOn: '2028-11-25' };
    expect(core.call('erasures.list', null)).toMatchObject({ due: [], nextOn: '2028-11-26' });
    expect(core.refusal('erasures.erase', input)).toBe('rule:erasure.notDue');
    core.goTo('2028-11-26');
    expect(core.call('erasures.list', null).due).toMatchObject([{ caseId, dueOn: '2028-11-26' }]);
    const open = raiseWithConsent(core, { firstName: 'Elis' });
    expect(core.refusal('erasures.erase', { ...input, caseId: open })).toBe('rule:erasure.open');
  });

  it('without a decision by somebody, or with one from before the case was closed or from the future', () => {
    const refusal = (given: object): string =>
      core.refusal('erasures.erase', { caseId, ...decision, ...given });
    expect(refusal({ decidedBy: ' ' })).toBe('rule:erasure.decidedBy');
    expect(refusal({ decidedOn: '2028-11-28' })).toBe('rule:erasure.decidedFuture');
    expect(refusal({ decidedOn: '2026-11-25' })).toBe('rule:erasure.decidedEarly');
    expect(refusal({ isEntered: false })).toBe('invalid-input');
  });

  it('while the child is back in a case that is open', () => {
    core.call('cases.raise', { fields: aCase({ firstName: 'Nova' }), returnOf: caseId, draftKey: null });
    expect(core.call('erasures.list', null).due).toMatchObject([{ caseId, isBack: true }]);
    expect(core.refusal('erasures.erase', { caseId, ...decision })).toBe('rule:erasure.back');
  });

  it('to anybody but a coordinator to whom the case is open', () => {
    expect(memberOf(core, 'unit-school').refusal('erasures.erase', { caseId, ...decision })).toBe(
      'forbidden',
    );
    core.core.write('users.add', (tx) =>
      tx.set('users', 'second', {
        name: 'Sara Prov',
        role: 'coordinator',
        unitId: 'unit-house',
        personId: null,
        revoked: false,
      }),
    );
    core.call('cases.change', { caseId, fields: { identityProtection: 'marked', namedUserIds: [FOUNDER] } });
    const second = core.as('second');
    expect(second.call('erasures.list', null)).toMatchObject({ due: [], hidden: 1 });
    expect(second.refusal('erasures.erase', { caseId, ...decision })).toBe('rule:case.notNamed');
  });

  it('a second time, since nothing is there', () => {
    erase();
    expect(core.refusal('erasures.erase', { caseId, ...decision })).toBe('not-found');
  });
});

it('a protected case leaves a receipt and rows of the log without its number', () => {
  const { number } = core.call('cases.get', { caseId });
  core.call('cases.change', { caseId, fields: { identityProtection: 'marked', namedUserIds: [FOUNDER] } });
  erase();
  expect(core.call('erasures.list', null).receipts).toMatchObject([{ number: null }]);
  core.core.write('users.add', (tx) =>
    tx.set('users', 'auditor', {
      name: 'Henrik',
      role: 'auditor',
      unitId: null,
      personId: null,
      revoked: false,
    }),
  );
  const auditor = core.as('auditor');
  const all = { userId: null, month: null, offset: 0, limit: 200 };
  expect(auditor.call('accessLog.list', { ...all, case: { number } }).total).toBe(0);
  expect(JSON.stringify(auditor.call('accessLog.list', { ...all, case: 'protected' }))).not.toContain(number);
  expect(auditor.refusal('accessLog.extract', { number })).toBe('not-found');
});
