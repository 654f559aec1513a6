/** Everything recorded about one child: whole, in order, with its reason in the log, and of nobody who may not see it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyAccess } from '../../../db/access-log-reads.ts';
import { createStore } from '../../../db/query.ts';
import type { Fields } from '../../../domain/registry.ts';
import { aCase, raiseWithConsent } from '../../support/case-builders.ts';
import { OUTSIDE, protectedTeam, SECOND } from '../../support/protected-team.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core, { firstName: 'Alva', question: 'Frågan först' });
});
afterEach(() => core.close());

const note = (text: string) =>
  core.call('notes.add', {
    caseId,
    text,
    category: 'school',
    authorUnitId: null,
    limit: { to: 'team' },
    aboutOther: null,
  });

describe('an extract', () => {
  it('holds every value that was ever written, in the order it was written, however many they are', () => {
    core.call('cases.change', { caseId, fields: { question: 'Frågan sedan' } });
    for (let count = 0; count < 520; count += 1) note(`Anteckning ${count}.`);
    const { rows, heldBack } = core.call('caseExtracts.get', { caseId });
    const text = rows.map(({ value }) => value).join('\n');
    expect(text.indexOf('Frågan först')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('Frågan först')).toBeLessThan(text.indexOf('Frågan sedan'));
    expect(rows.filter(({ entity }) => entity === 'notes')).toHaveLength(520);
    expect(heldBack).toBe(0);
    expect(rows.map(({ hlc }) => hlc)).toEqual(rows.map(({ hlc }) => hlc).toSorted());
  });

  it('holds nothing of another child, and no reported concern', () => {
    const other = raiseWithConsent(core, { firstName: 'Bertil', question: 'Om den andra' });
    const unitId = core.call('settings.get', null).units[0]?.id ?? '';
    core.call('safeguarding.report', { caseId, on: '2026-11-20', unitId });
    const text = JSON.stringify(core.call('caseExtracts.get', { caseId }));
    expect(text).not.toContain('Om den andra');
    expect(text).not.toContain(other);
    expect(text).not.toContain('safeguarding');
  });

  it('is in the log when read, and with its reason when put on paper', () => {
    core.call('caseExtracts.get', { caseId });
    core.call('caseExtracts.printed', { caseId, way: 'pdf', ground: 'publicRecord', to: 'other' });
    const rows = everyAccess(createStore(core.db), { caseIds: [caseId], userId: null, range: null }).map(
      ({ action, detail }) => ({ action, detail }),
    );
    expect(rows).toContainEqual({ action: 'read', detail: 'caseExtract' });
    expect(rows).toContainEqual({ action: 'pdf', detail: 'caseExtract publicRecord other' });
  });
});

it('leaves out every text that may tell of a reported concern, says how many, and keeps the rest of its entry', () => {
  core.call('cases.change', { caseId, fields: { question: 'Skolan har gjort en orosanmälan' } });
  note('Modern misshandlas, säger en granne.');
  note('Trivs i matematiken.');
  const printed = core.call('caseExtracts.printed', {
    caseId,
    way: 'print',
    ground: 'rightOfAccess',
    to: 'guardian1',
  });
  const shown = core.call('caseExtracts.get', { caseId });
  for (const { rows, leftOut } of [printed, shown]) {
    expect(leftOut).toBe(2);
    expect(JSON.stringify(rows)).not.toMatch(/anmäl|misshand/i);
    expect(rows.filter(({ field }) => field === 'question').map(({ value }) => value)).toEqual([
      'Frågan först',
      '…',
    ]);
    expect(
      rows.filter(({ entity }) => entity === 'notes').map(({ value }) => JSON.parse(value) as object),
    ).toMatchObject([{ text: '…', category: 'school' }, { text: 'Trivs i matematiken.' }]);
  }
});

it('leaves to nobody who must not know, and is among what has left for everybody else', () => {
  const to = (receiver: 'guardian1' | 'guardian2') =>
    ({ caseId, way: 'print', ground: 'rightOfAccess', to: receiver }) as const;
  core.call('cases.change', { caseId, fields: { doNotDiscloseTo: ['guardian2'] } });
  expect(core.refusal('caseExtracts.printed', to('guardian2'))).toBe('rule:consent.withheldFrom');
  core.call('caseExtracts.printed', to('guardian1'));
  expect(core.call('consents.get', { caseId }).disclosed).toContainEqual(
    expect.objectContaining({ what: 'caseExtract', way: 'print', to: 'guardian1' }),
  );
  core.call('cases.change', { caseId, fields: { custody: 'sole', doNotDiscloseTo: [] } });
  expect(core.refusal('caseExtracts.printed', to('guardian2'))).toBe('rule:letter.noGuardian');
});

it('names the child’s other cases in both directions, and none that the gate keeps', () => {
  const { number } = core.call('cases.get', { caseId });
  const link = (id: string, fields: Fields<'cases'>): void => {
    core.core.write('cases.raise', (tx) => {
      tx.set('cases', id, { ...aCase(), number: id, raisedOn: '2026-11-24', ...fields });
    });
  };
  link('K-2027-900', { returnOf: caseId });
  link('K-2028-900', { returnOf: 'K-2027-900' });
  link('K-2028-901', { returnOf: caseId, identityProtection: 'marked', namedUserIds: ['nobody-here'] });
  const othersOf = (id: string) => core.call('caseExtracts.get', { caseId: id }).otherCases;
  expect(othersOf(caseId)).toEqual(['K-2027-900', 'K-2028-900']);
  expect(othersOf('K-2028-900')).toEqual([number, 'K-2027-900']);
});

it('of a protected child is for whom the case names, and goes on paper by two people’s yes', () => {
  const { core: team, caseId: hidden } = protectedTeam();
  expect(team.as(OUTSIDE).refusal('caseExtracts.get', { caseId: hidden })).toBe('forbidden');
  const named = team.as(SECOND);
  expect(named.call('caseExtracts.get', { caseId: hidden }).protectedCases).toHaveLength(1);
  expect(
    named.refusal('caseExtracts.printed', {
      caseId: hidden,
      way: 'print',
      ground: 'rightOfAccess',
      to: 'child',
    }),
  ).toBe('rule:approval.needed');
  team.close();
});
