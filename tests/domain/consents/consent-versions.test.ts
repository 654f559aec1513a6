import { describe, expect, it } from 'vitest';
import { consentOn, coverageOf, covers, hasRivals } from '../../../domain/consents/consent-rules.ts';
import type { ConsentFacts } from '../../../domain/consents/consent-rules.ts';
import type { Consent } from '../../../domain/consents/consents.ts';
import { aConsent } from '../../support/case-builders.ts';

const consent = (fields: Partial<Consent> = {}): Consent => ({
  ...aConsent('case'),
  replaces: null,
  seenWithdrawals: [],
  ...fields,
});
const answers = (...given: ('yes' | 'no' | 'none')[]): Consent['guardians'] =>
  given.map((answer, index) => ({
    label: `vårdnadshavare ${index + 1}`,
    answer,
    way: 'written',
    on: '2026-11-24',
    receivedBy: '',
    language: '',
  }));
const child = (answer: 'yes' | 'no' | 'none', maturity = ''): Consent['child'] => ({
  answer,
  informedHow: '',
  stance: 'unknown',
  maturity,
  words: '',
});
const facts = (
  consents: [string, Consent][],
  withdrawals: [string, string[] | null][] = [],
): ConsentFacts => ({
  consents: consents.map(([id, body]) => ({ id, body })),
  withdrawals: withdrawals.map(([id, unitIds]) => ({
    id,
    body: { caseId: 'case', on: '2026-11-25', unitIds, receivedBy: '' },
  })),
  custody: 'joint',
  birthYear: 2017,
  adultOn: null,
});
const state = (given: ConsentFacts, today = '2026-11-25'): string =>
  coverageOf('unit-house', given, today, 30).state;

describe('a version that came to nothing', () => {
  const narrow: Consent['scope'] = [{ unitId: 'unit-house', mayTell: true, categories: ['planning'] }];
  it('does not keep the one before it alive once a later one is complete', () => {
    const given = facts([
      ['one', consent()],
      ['two', consent({ guardians: answers('yes', 'none'), replaces: 'one' })],
      ['three', consent({ scope: narrow, replaces: 'two' })],
    ]);
    expect(coverageOf('unit-house', given, '2026-11-25', 30).categories).toEqual(['planning']);
    expect(state(given)).toBe('yes');
    expect(coverageOf('unit-school', given, '2026-11-25', 30).state).toBe('missing');
  });
});

describe('two versions that did not know of each other', () => {
  const row = (unitId: string, ...categories: Consent['scope'][number]['categories']) => ({
    unitId,
    mayTell: true,
    categories,
  });
  const left = consent({
    replaces: 'one',
    seenConsents: ['one'],
    scope: [row('unit-house', 'planning', 'school', 'health')],
    validUntil: '2027-06-01',
  });
  const right = consent({
    replaces: 'one',
    seenConsents: ['one'],
    scope: [row('unit-house', 'planning', 'family'), row('unit-school', 'planning')],
    validUntil: '2027-03-01',
  });
  const given = facts([
    ['one', consent()],
    ['left', left],
    ['right', right],
  ]);

  it('let a unit know only what both let it know, and no longer than both', () => {
    expect(coverageOf('unit-house', given, '2026-11-25', 30)).toMatchObject({
      state: 'yes',
      until: '2027-03-01',
      categories: ['planning'],
    });
    expect(covers(coverageOf('unit-school', given, '2026-11-25', 30))).toBe(false);
    expect(hasRivals(given)).toBe(true);
  });

  it('let nobody know anything when one of them is a refusal', () => {
    const refused = consent({ ...right, guardians: answers('yes', 'no') });
    const both = facts([
      ['one', consent()],
      ['left', left],
      ['right', refused],
    ]);
    expect(covers(coverageOf('unit-house', both, '2026-11-25', 30))).toBe(false);
  });

  it('stand so until a version that knew of both', () => {
    const mended = consent({ replaces: 'right', seenConsents: ['one', 'left', 'right'] });
    const settled = facts([
      ...given.consents.map(({ id, body }): [string, Consent] => [id, body]),
      ['new', mended],
    ]);
    expect(coverageOf('unit-school', settled, '2026-11-25', 30).categories).toHaveLength(5);
    expect(hasRivals(settled)).toBe(false);
  });
});

describe('consent on a day', () => {
  const whole = facts([['one', consent({ notShared: 'Tiden före förskolan.' })]]);

  it('says what it rests on and what it does not cover while it holds', () => {
    expect(consentOn(whole, '2027-11-24')).toEqual({
      status: 'valid',
      until: '2027-11-24',
      basis: 'bothGuardians',
      notShared: 'Tiden före förskolan.',
    });
  });

  it.each([
    ['its own day', whole, '2027-11-25', 'expired'],
    [
      'the year of the fifteenth birthday',
      { ...whole, birthYear: 2012 },
      '2027-01-01',
      'awaitingYoungPerson',
    ],
    [
      'the eighteenth birthday',
      { ...facts([['one', consent({ child: child('yes') })]]), birthYear: 2009, adultOn: '2027-04-04' },
      '2027-04-04',
      'turned18',
    ],
  ] as const)('has ended by %s', (_name, given, day, status) => {
    expect(consentOn(given, day)).toMatchObject({ status, basis: null, notShared: '' });
    expect(covers(coverageOf('unit-house', given, day, 30))).toBe(false);
    expect(consentOn(given, '2026-12-31').status).toBe('valid');
  });

  it('is the newest version’s when nobody may know anything', () => {
    const withdrawn = facts([['one', consent()]], [['w', null]]);
    expect(consentOn(withdrawn, '2026-11-25').status).toBe('withdrawn');
    const again = consent({ guardians: answers('yes', 'none'), replaces: 'one', seenWithdrawals: ['w'] });
    expect(
      consentOn(
        facts(
          [
            ['one', consent()],
            ['two', again],
          ],
          [['w', null]],
        ),
        '2026-11-25',
      ).status,
    ).toBe('awaitingSecondGuardian');
    expect(consentOn(facts([]), '2026-11-25').status).toBe('missing');
  });
});
