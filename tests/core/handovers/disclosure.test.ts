import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aConsent, raiseWithConsent } from '../../support/case-builders.ts';
import { accept, offer } from '../../support/handover-steps.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

let team: TestCore;
let caseId = '';
let petra = '';

beforeEach(() => {
  team = testCore();
  caseId = raiseWithConsent(team);
  memberOf(team, 'unit-social');
  petra = personOf(team, 'unit-social');
});
afterEach(() => team.close());

// Opened anew for each call: a case log has one open core, and its clock knows the last stamp in the log.
const vera = () => team.as(FOUNDER);
const social = () => team.as('member/unit-social');

const holder = () => vera().call('handovers.get', { caseId });
describe('consent and a handover', () => {
  const withdraw = (unitIds: string[]) =>
    vera().call('consents.withdraw', { caseId, unitIds, receivedBy: 'Vera Prov' });

  it('a unit that is not covered cannot be asked, and the offer says why', () => {
    const { caseId: other } = vera().call('cases.raise', {
      fields: aCase({ firstName: 'Elis' }),
      returnOf: null,
      draftKey: null,
    });
    const scope = aConsent(other).scope.filter(({ unitId }) => unitId !== 'unit-social');
    vera().call('consents.register', { consent: aConsent(other, { scope }), replaces: null, draftKey: null });
    const input = { caseId: other, toUnitId: 'unit-social', what: 'Hålla i', why: 'Nästa steg' };
    expect(vera().refusal('handovers.offer', input)).toBe('rule:handover.outsideConsent');
    expect(vera().call('handovers.get', { caseId: other }).coveredUnitIds).not.toContain('unit-social');
  });

  it('a withdrawal after the offer stops the answer; the coordinator sees which, the unit that there is one', () => {
    const handoverId = offer(vera(), caseId);
    withdraw(['unit-social']);
    expect(social().call('handovers.list', null)).toMatchObject({ rows: [], hidden: 1 });
    expect(social().refusal('handovers.get', { caseId })).toBe('forbidden');
    expect(social().refusal('handovers.accept', { handoverId, contactPersonId: petra })).toBe(
      'rule:handover.outsideConsent',
    );
    expect(social().call('overview.get', null).handover.total).toBe(0);
    expect(vera().call('overview.get', null).handover.rows).toMatchObject([
      { caseId, state: 'handoverOutside' },
    ]);
    expect(holder()).toMatchObject({ holder: 'Elevhälsan', steps: [{ isOutside: true, mayAnswer: false }] });
  });

  it('a unit that may know the planning alone reads what it is asked, and not why', () => {
    const { caseId: other } = vera().call('cases.raise', {
      fields: aCase({ firstName: 'Elis' }),
      returnOf: null,
      draftKey: null,
    });
    const scope = aConsent(other).scope.map((row) =>
      row.unitId === 'unit-social' ? { ...row, categories: ['planning' as const] } : row,
    );
    vera().call('consents.register', { consent: aConsent(other, { scope }), replaces: null, draftKey: null });
    vera().call('handovers.offer', {
      caseId: other,
      toUnitId: 'unit-social',
      what: 'Hålla i',
      why: 'Sover dåligt',
    });
    expect(social().call('handovers.get', { caseId: other }).steps).toMatchObject([
      { what: 'Hålla i', why: '' },
    ]);
    expect(JSON.stringify(social().call('cases.get', { caseId: other }))).not.toContain('Sover dåligt');
  });

  it('leaves a row in the access log when somebody reads it', () => {
    offer(vera(), caseId);
    social().call('handovers.get', { caseId });
    expect(
      vera().core.store.all(
        'SELECT user_id, action, case_id, detail FROM access_log WHERE detail = ?',
        'handover',
      ),
    ).toEqual([{ user_id: 'member/unit-social', action: 'read', case_id: caseId, detail: 'handover' }]);
  });
});

describe('a protected case', () => {
  it('is handed over among those it names, and no other member learns that there is an offer', () => {
    vera().call('cases.change', {
      caseId,
      fields: { identityProtection: 'marked', namedUserIds: [FOUNDER, 'member/unit-social'] },
    });
    vera().core.write('users.add', (tx) =>
      tx.set('users', 'stranger', {
        name: 'Annan Prov',
        role: 'member',
        unitId: 'unit-social',
        personId: null,
        revoked: false,
      }),
    );
    const handoverId = offer(vera(), caseId);
    // Whom the family turns to is told everything: it can be nobody whom the case does not name.
    expect(social().refusal('handovers.accept', { handoverId, contactPersonId: petra })).toBe(
      'rule:contact.notNamed',
    );
    vera().core.write('users.add', (tx) => tx.set('users', 'member/unit-social', { personId: petra }));
    const unnamed = team.as('stranger');
    expect(unnamed.call('handovers.list', null)).toEqual({ unit: 'Socialtjänsten', rows: [], hidden: 0 });
    expect(unnamed.call('session.get', null).handoversToAnswer).toBe(0);
    expect(unnamed.refusal('handovers.accept', { handoverId, contactPersonId: petra })).toBe(
      'rule:case.notNamed',
    );
    expect(social().call('handovers.list', null).rows).toMatchObject([{ caseId, name: null }]);
    accept(social(), handoverId, petra);
    expect(holder().holder).toBe('Socialtjänsten');
  });
});
