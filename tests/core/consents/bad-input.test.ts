/** What people get wrong about consent is refused by the core itself, in a sentence, and nothing of it is kept. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sv } from '../../../domain/text/text.ts';
import { aCase, aConsent, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
});
afterEach(() => core.close());

const written = (): number => core.core.store.all('SELECT 1 FROM consents').length;
type Consent = ReturnType<typeof aConsent>;
type Fields = Partial<Consent>;
const guardians = (...labels: string[]): Consent['guardians'] =>
  labels.map((label) => ({
    label,
    answer: 'yes',
    way: 'written',
    on: '2026-11-24',
    receivedBy: 'Vera Prov',
    language: 'svenska',
  }));
const answered = (on: string) => guardians('Mamma', 'Pappa').map((guardian) => ({ ...guardian, on }));
const scope = (...unitIds: string[]): Consent['scope'] =>
  unitIds.map((unitId) => ({ unitId, mayTell: true, categories: ['planning'] }));
const assessed = (on: string): Consent['exception'] => ({
  kind: 'FB6:13',
  reason: 'Går inte att nå',
  on,
  assessedBy: 'Vera Prov',
});

// The child of these tests is born in 2014.
const table: readonly (readonly [string, Fields, string])[] = [
  [
    'a consent from before the child was born',
    { on: '2013-12-31', validUntil: '2014-06-01', guardians: [] },
    'consent.beforeBirth',
  ],
  [
    'an answer from before the child was born',
    { guardians: answered('2013-05-05') },
    'consent.answerBeforeBirth',
  ],
  [
    'an exception from before the child was born',
    { exception: assessed('2013-05-05') },
    'consent.exceptionBeforeBirth',
  ],
  ['a consent that ends before it begins', { validUntil: '2026-11-01' }, 'consent.validUntil'],
  ['a consent that ends on its first day', { validUntil: '2026-11-24' }, 'consent.validUntil'],
  ['a guardian twice', { guardians: guardians('Anna', ' anna ') }, 'consent.sameGuardian'],
  ['a unit twice', { scope: scope('unit-house', 'unit-house') }, 'consent.unitTwice'],
  ['a unit that the team does not have', { scope: scope('unit-forged') }, 'consent.unknownUnit'],
  ['no unit at all', { scope: [] }, 'consent.scope'],
  ['a day that has not come', { on: '2026-11-25' }, 'consent.future'],
];

describe('it refuses', () => {
  it.each(table)('%s', (_what, fields, rule) => {
    const before = written();
    const given = { consent: aConsent(caseId, fields), replaces: null, draftKey: null };
    expect(core.refusal('consents.register', given)).toBe(`rule:${rule}`);
    expect(written()).toBe(before);
    const sentence: string | undefined = (sv as Readonly<Record<string, string>>)[`rule.${rule}`];
    expect(sentence).toMatch(/^[A-ZÅÄÖ].{10,}[.?]/);
  });

  it('three guardians, a day that does not exist, and a version that is not there', () => {
    const register = (consent: object, replaces: string | null = null): string =>
      core.refusal('consents.register', {
        consent: { ...aConsent(caseId), ...consent },
        replaces,
        draftKey: null,
      });
    expect(register({ guardians: guardians('a', 'b', 'c') })).toBe('invalid-input');
    expect(register({ validUntil: '2027-02-30' })).toBe('invalid-input');
    expect(register({}, 'consent-forged')).toBe('not-found');
  });

  it('a coming of age in another year than the year of birth says', () => {
    expect(core.refusal('consents.setAdultOn', { caseId, adultOn: '2031-12-31' })).toBe(
      'rule:consent.adultYear',
    );
  });
});

it('a child who is not born yet is neither raised nor made of one who is', () => {
  const raise = (birthYear: number): string =>
    core.refusal('cases.raise', { fields: aCase({ birthYear }), returnOf: null, draftKey: null });
  expect(raise(2027)).toBe('rule:case.birthFuture');
  expect(core.refusal('cases.change', { caseId, fields: { birthYear: 2027 } })).toBe('rule:case.birthFuture');
  expect(sv['rule.case.birthFuture']).toContain('framtiden');
  core.call('cases.change', { caseId, fields: { birthYear: 2026 } });
});

describe('a unit removed that a consent names', () => {
  const archive = (archived: boolean): unknown => {
    const unit = core.call('settings.get', null).units.find(({ id }) => id === 'unit-social');
    if (unit === undefined) throw new Error('no such unit');
    const { id, people: _people, ...fields } = unit;
    return core.call('units.save', { id, fields: { ...fields, archived } });
  };

  it('is covered by nothing, its members read nothing, and the next consent cannot name it', () => {
    const member = memberOf(core, 'unit-social');
    expect(member.call('cases.get', { caseId }).restricted).toBe(false);
    archive(true);
    expect(
      member.refusal('cases.list', {
        filter: 'open',
        search: '',
        sort: 'next',
        descending: false,
        offset: 0,
        limit: 5,
      }),
    ).toBe('forbidden');
    expect(member.call('cases.get', { caseId }).restricted).toBe(true);
    expect(
      core.call('consents.get', { caseId }).units.find(({ unitId }) => unitId === 'unit-social')?.state,
    ).toBe('gone');
    const given = { consent: aConsent(caseId), replaces: null, draftKey: null };
    expect(core.refusal('consents.register', given)).toBe('rule:consent.unitGone');
    expect(sv['rule.consent.unitGone']).not.toBe('');
  });

  it('counts again when it is back: what the family said has not changed', () => {
    const member = memberOf(core, 'unit-social');
    archive(true);
    archive(false);
    expect(member.call('cases.get', { caseId }).restricted).toBe(false);
  });
});
