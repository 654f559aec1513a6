import { describe, expect, it } from 'vitest';
import { consentOn, coverageOf, covers } from '../../../domain/consents/consent-rules.ts';
import { answers, child, consent, facts } from '../../support/consent-builders.ts';

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
