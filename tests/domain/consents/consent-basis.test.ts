import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adultFrom,
  adultNotice,
  answerStatus,
  consentBasis,
  endOf,
  signatoryNeeds,
} from '../../../domain/consents/consent-basis.ts';
import type { Signing } from '../../../domain/consents/consent-basis.ts';
import { custodies } from '../../../domain/cases/cases.ts';
import { answers, exceptionKinds } from '../../../domain/consents/consents.ts';
import type { Consent } from '../../../domain/consents/consents.ts';
import { aConsent } from '../../support/case-builders.ts';

const ON = '2026-11-24';
type Answer = (typeof answers)[number];
const guardians = (...given: Answer[]): Consent['guardians'] =>
  given.map((answer, index) => ({
    label: `vårdnadshavare ${index + 1}`,
    answer,
    way: 'written',
    on: ON,
    receivedBy: '',
    language: '',
  }));
const child = (answer: Answer, maturity = ''): Consent['child'] => ({
  answer,
  informedHow: '',
  stance: 'unknown',
  maturity,
  words: '',
});
const exception = (kind: (typeof exceptionKinds)[number], reason = 'skäl'): Consent['exception'] => ({
  kind,
  reason,
  on: ON,
  assessedBy: 'Vera Prov, psykolog',
});
const consent = (fields: Partial<Consent> = {}): Consent => ({
  ...aConsent('case'),
  on: ON,
  replaces: null,
  seenWithdrawals: [],
  ...fields,
});
const signing = (custody: string | null, age: number, adultOn: string | null = null): Signing => ({
  custody,
  birthYear: 2026 - age,
  adultOn,
});

describe('what a consent rests on', () => {
  it.each([
    ['both guardians', consent(), signing('joint', 9), 'valid', 'bothGuardians'],
    [
      'the one with sole custody',
      consent({ guardians: guardians('yes') }),
      signing('sole', 9),
      'valid',
      'soleGuardian',
    ],
    [
      'the one whom a court has appointed',
      consent({ guardians: guardians('yes') }),
      signing('courtAppointed', 9),
      'valid',
      'courtAppointed',
    ],
    [
      'FB 6:13',
      consent({ guardians: guardians('yes', 'none'), exception: exception('FB6:13') }),
      signing('joint', 9),
      'valid',
      'prevented',
    ],
    [
      'FB 6:13 a, against the other’s no',
      consent({ guardians: guardians('yes', 'no'), exception: exception('FB6:13a') }),
      signing('joint', 9),
      'valid',
      'board',
    ],
    [
      'an exception that nobody has given a reason for carries nothing',
      consent({ guardians: guardians('yes', 'none'), exception: exception('FB6:13', ' ') }),
      signing('joint', 9),
      'awaitingSecondGuardian',
      null,
    ],
    [
      'OSL 12:3 at fourteen, without any guardian',
      consent({ guardians: guardians('none', 'none'), child: child('yes'), exception: exception('OSL12:3') }),
      signing('joint', 14),
      'valid',
      'youngPerson',
    ],
    [
      'OSL 12:3 stands against both guardians’ no',
      consent({ guardians: guardians('no', 'no'), child: child('yes'), exception: exception('OSL12:3') }),
      signing('joint', 16),
      'valid',
      'youngPerson',
    ],
    [
      'OSL 12:3 without an assessment carries nothing',
      consent({ guardians: guardians('none'), child: child('yes'), exception: exception('OSL12:3', '') }),
      signing('joint', 14),
      'missing',
      null,
    ],
    [
      'OSL 12:3 and the young person says no',
      consent({ child: child('no'), exception: exception('OSL12:3') }),
      signing('joint', 14),
      'refused',
      null,
    ],
    [
      'OSL 12:3 and the young person has not answered',
      consent({ child: child('none'), exception: exception('OSL12:3') }),
      signing('joint', 14),
      'awaitingYoungPerson',
      null,
    ],
    [
      'OSL 12:3 is nothing for a child of eleven',
      consent({ guardians: guardians('none', 'none'), child: child('yes'), exception: exception('OSL12:3') }),
      signing('joint', 11),
      'missing',
      null,
    ],
    [
      'somebody of age alone',
      consent({ guardians: [], child: child('yes') }),
      signing('unknown', 18),
      'valid',
      'adult',
    ],
    [
      'the guardians of somebody of age carry nothing',
      consent({ child: child('none') }),
      signing('joint', 18),
      'awaitingYoungPerson',
      null,
    ],
    ['of age, and says no', consent({ child: child('no') }), signing('joint', 18), 'refused', null],
    [
      'eighteen this year, not yet on the day: guardians and own consent',
      consent({ child: child('yes') }),
      signing('joint', 18, '2026-12-05'),
      'valid',
      'bothGuardians',
    ],
    ['unknown custody blocks', consent(), signing('unknown', 9), 'custodyUnknown', null],
    ['custody that nobody has said blocks', consent(), signing(null, 9), 'custodyUnknown', null],
  ] as const)('%s', (_name, given, whose, status, basis) => {
    expect([answerStatus(given, whose), consentBasis(given, whose)]).toEqual([status, basis]);
  });
});

describe('whose answer is needed', () => {
  const needs = (whose: Signing, fields: Partial<Consent> = {}): string[] => {
    const all = signatoryNeeds(consent(fields), whose);
    return [...all.guardians, all.child].map(({ need, why }) => `${need} ${why}`);
  };

  it.each([
    [
      'joint custody, under 12',
      needs(signing('joint', 11)),
      ['required jointCustody', 'required jointCustody', 'viewAsked under12'],
    ],
    [
      'sole custody: the second guardian is not needed',
      needs(signing('sole', 12)),
      ['required soleCustody', 'notNeeded soleCustody', 'viewAsked from12'],
    ],
    [
      'court-appointed',
      needs(signing('courtAppointed', 14)),
      ['required courtAppointed', 'notNeeded courtAppointed', 'viewAsked from12'],
    ],
    [
      'from 15 the own consent',
      needs(signing('joint', 15)),
      ['required jointCustody', 'required jointCustody', 'required from15'],
    ],
    ['of age', needs(signing('joint', 18)), ['notNeeded adult', 'notNeeded adult', 'required adult']],
    [
      'unknown custody',
      needs(signing('unknown', 9)),
      ['required custodyUnknown', 'required custodyUnknown', 'viewAsked under12'],
    ],
    [
      'prevented',
      needs(signing('joint', 9), { guardians: guardians('yes', 'none'), exception: exception('FB6:13') }),
      ['required jointCustody', 'notNeeded prevented', 'viewAsked under12'],
    ],
    [
      'a no is not made needless by being prevented',
      needs(signing('joint', 9), { guardians: guardians('yes', 'no'), exception: exception('FB6:13') }),
      ['required jointCustody', 'required jointCustody', 'viewAsked under12'],
    ],
    [
      'the board has decided',
      needs(signing('joint', 9), { guardians: guardians('no', 'yes'), exception: exception('FB6:13a') }),
      ['notNeeded board', 'required jointCustody', 'viewAsked under12'],
    ],
    [
      'decides alone',
      needs(signing('joint', 14), { exception: exception('OSL12:3') }),
      ['notNeeded youngPerson', 'notNeeded youngPerson', 'required youngPerson'],
    ],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toEqual(expected);
  });

  it('has been answered yes by everybody required exactly when the consent is valid', () => {
    const drawn = fc.record({
      age: fc.integer({ min: 3, max: 19 }),
      custody: fc.constantFrom(...custodies),
      guardians: fc.array(fc.constantFrom(...answers), { minLength: 2, maxLength: 2 }),
      child: fc.constantFrom(...answers),
      reason: fc.constantFrom('', 'Kan inte tillfrågas nu'),
      kind: fc.option(fc.constantFrom(...exceptionKinds)),
    });
    fc.assert(
      fc.property(drawn, (one) => {
        const whose = signing(one.custody, one.age);
        const given = consent({
          guardians: guardians(...one.guardians),
          child: child(one.child, one.reason),
          exception: one.kind === null ? null : exception(one.kind),
        });
        const all = signatoryNeeds(given, whose);
        const isUnasked = all.child.why === 'from15' && one.child === 'none' && one.reason !== '';
        const haveAnswered =
          all.guardians.every(({ need }, index) => need !== 'required' || one.guardians[index] === 'yes') &&
          (all.child.need !== 'required' || one.child === 'yes' || isUnasked);
        const isAlone = all.child.why === 'adult' || all.child.why === 'youngPerson';
        // Unknown custody blocks; so does a no from somebody who by custody need not be asked.
        const isBlocked =
          !isAlone &&
          (one.custody === 'unknown' || (one.custody !== 'joint' && one.guardians.includes('no')));
        expect(answerStatus(given, whose) === 'valid').toBe(haveAnswered && !isBlocked);
      }),
      { numRuns: 2000 },
    );
  });
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
    const alone = consent({ child: child('yes'), exception: exception('OSL12:3') });
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
  it('ends what the guardians have said unless the young person has said yes, or it is written why not', () => {
    const fourteen = signing('joint', 14);
    const end = (own: Consent['child']) => endOf(consent({ child: own, validUntil: '2027-11-24' }), fourteen);
    expect(end(child('none'))).toEqual({ on: '2026-12-31', why: 'ownConsent' });
    expect(end(child('no', 'skäl')).why).toBe('ownConsent');
    expect(end(child('yes')).why).toBe('validUntil');
    expect(end(child('none', 'Förstår inte vad delningen är')).why).toBe('validUntil');
  });
});
