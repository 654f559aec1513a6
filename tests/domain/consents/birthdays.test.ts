/** What ends by itself as the child grows: the guardians' word at 15 and at 18. */
import { describe, expect, it } from 'vitest';
import { adultFrom, adultNotice, endOf } from '../../../domain/consents/consent-basis.ts';
import type { Signing } from '../../../domain/consents/consent-basis.ts';
import type { Consent } from '../../../domain/consents/consents.ts';
import { aConsent } from '../../support/case-builders.ts';

const ON = '2026-11-24';
const child = (answer: Consent['child']['answer'], maturity = ''): Consent['child'] => ({
  answer,
  informedHow: '',
  stance: 'unknown',
  maturity,
  words: '',
});
const consent = (fields: Partial<Consent>): Consent => ({
  ...aConsent('case'),
  on: ON,
  replaces: null,
  seenWithdrawals: [],
  ...fields,
});
const signing = (custody: string, age: number, adultOn: string | null = null): Signing => ({
  custody,
  birthYear: 2026 - age,
  adultOn,
});

describe('coming of age', () => {
  it('is on 1 January of the year while only the year is known, and on its day once it has been said', () => {
    expect(adultFrom(signing('joint', 17))).toBe('2027-01-01');
    expect(adultFrom(signing('joint', 17, '2027-05-02'))).toBe('2027-05-02');
  });

  it('is not on a day in another year than the year of birth says', () => {
    expect(adultFrom(signing('joint', 17, '2028-05-02'))).toBe('2027-01-01');
  });

  it('ends what was written before it the day before, and nothing that was written after', () => {
    const young = consent({ child: child('yes'), validUntil: '2027-11-24' });
    expect(endOf(young, signing('joint', 17))).toEqual({ on: '2026-12-31', why: 'adult' });
    expect(endOf(young, signing('joint', 17, '2027-05-02'))).toEqual({ on: '2027-05-01', why: 'adult' });
    expect(endOf(young, signing('joint', 18))).toEqual({ on: '2027-11-24', why: 'validUntil' });
  });

  it('ends also what the young person has decided alone', () => {
    const alone = consent({
      child: child('yes'),
      exception: { kind: 'OSL12:3', reason: 'skäl', on: ON, assessedBy: 'Vera Prov' },
    });
    expect(endOf(alone, signing('joint', 17)).why).toBe('adult');
  });

  it('is told of from ninety days before, and for as long as its day has to be guessed', () => {
    const known = signing('joint', 17, '2027-03-01');
    expect(adultNotice(known, '2026-11-30')).toBeNull();
    expect(adultNotice(known, '2026-12-01')).toEqual({ on: '2027-03-01', isKnown: true, days: 90 });
    expect(adultNotice(known, '2027-02-28')?.days).toBe(1);
    expect(adultNotice(known, '2027-03-01')).toBeNull();
    const guessed = signing('joint', 17);
    expect(adultNotice(guessed, '2026-12-31')).toEqual({ on: '2027-01-01', isKnown: false, days: 1 });
    expect(adultNotice(guessed, '2027-06-01')).toMatchObject({ isKnown: false });
    expect(adultNotice(guessed, '2028-01-01')).toBeNull();
  });
});

describe('becoming fifteen', () => {
  const end = (own: Consent['child'], age: number) =>
    endOf(consent({ child: own, validUntil: '2027-11-24' }), signing('joint', age)).why;

  it.each([
    ['nobody has asked the child of fourteen', child('none'), 14, 'ownConsent'],
    ['the child has said no', child('no', 'skäl'), 14, 'ownConsent'],
    ['the child has said yes', child('yes'), 14, 'validUntil'],
    [
      'a note on maturity from fourteen is no answer at fifteen',
      child('none', 'Förstår inte'),
      14,
      'ownConsent',
    ],
    ['a reason written at fifteen stays one', child('none', 'Förstår inte'), 15, 'validUntil'],
  ] as const)('%s', (_name, own, age, why) => {
    expect(end(own, age)).toBe(why);
  });
});
