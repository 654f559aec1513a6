import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerStatus, consentBasis, signatoryNeeds } from '../../../domain/consents/consent-basis.ts';
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
      'OSL 12:3 does not stand while custody is unknown: how far guardians decide cannot be weighed (FB 6:11)',
      consent({ guardians: guardians('none'), child: child('yes'), exception: exception('OSL12:3') }),
      signing('unknown', 14),
      'custodyUnknown',
      null,
    ],
    [
      'OSL 12:3 does not stand while custody is unknown, from fifteen either',
      consent({ guardians: guardians('yes', 'yes'), child: child('yes'), exception: exception('OSL12:3') }),
      signing(null, 16),
      'custodyUnknown',
      null,
    ],
    [
      'from fifteen, asked of nobody with a reason written at fifteen',
      consent({ child: child('none', 'Kan inte ta ställning till delningen') }),
      signing('joint', 15),
      'valid',
      'bothGuardians',
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
      'cannot decide alone while custody is unknown',
      needs(signing('unknown', 14), { exception: exception('OSL12:3') }),
      ['required custodyUnknown', 'required custodyUnknown', 'viewAsked from12'],
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
