import { describe, expect, it } from 'vitest';
import { checkAdultOn, checkConsent, consentWarnings } from '../../../domain/consents/consent-checks.ts';
import type { ConsentContext, WritableConsent } from '../../../domain/consents/consent-checks.ts';
import { isTextKey } from '../../../domain/text/text.ts';
import { aConsent, TEAM_UNITS } from '../../support/case-builders.ts';

const context: ConsentContext = {
  custody: 'joint',
  birthYear: 2014,
  adultOn: null,
  today: '2026-11-24',
  latest: '2027-11-24',
  units: [...TEAM_UNITS.map((id) => ({ id, archived: false })), { id: 'unit-gone', archived: true }],
  withdrawals: [],
  seenWithdrawals: [],
};
const consent = (fields: Partial<WritableConsent> = {}): WritableConsent => ({
  ...aConsent('case'),
  ...fields,
});
const first = aConsent('case').guardians.map((guardian) => ({ ...guardian }));
const answeredOn = (on: string | null): WritableConsent['guardians'] =>
  first.map((guardian, index) => (index === 0 ? { ...guardian, on } : guardian));
const row = (unitId: string): WritableConsent['scope'][number] => ({
  unitId,
  mayTell: true,
  categories: ['planning'],
});
const exception = (
  fields: Partial<NonNullable<WritableConsent['exception']>> = {},
): WritableConsent['exception'] => ({
  kind: 'FB6:13',
  reason: 'Utomlands, går inte att nå',
  on: '2026-11-24',
  assessedBy: 'Vera Prov',
  ...fields,
});
const said = (answer: 'yes' | 'no' | 'none'): WritableConsent['child'] => ({ ...consent().child, answer });

const found = (given: WritableConsent, of: Partial<ConsentContext> = {}): string[] =>
  checkConsent(given, { ...context, ...of }).map(({ rule, field }) => `${rule} ${field}`);

describe('a consent that cannot be written down', () => {
  it.each([
    ['dated in the future', consent({ on: '2026-11-25' }), ['consent.future on']],
    [
      'dated before the child was born',
      consent({ on: '2013-12-31', validUntil: '2014-06-01', guardians: [] }),
      ['consent.beforeBirth on'],
    ],
    ['valid until its own day', consent({ validUntil: '2026-11-24' }), ['consent.validUntil validUntil']],
    ['valid until before it', consent({ validUntil: '2026-01-01' }), ['consent.validUntil validUntil']],
    ['valid for too long', consent({ validUntil: '2027-11-25' }), ['consent.tooLong validUntil']],
    [
      'an answer without its day',
      consent({ guardians: answeredOn(null) }),
      ['consent.answerDay guardians.0.on'],
    ],
    [
      'an answer in the future',
      consent({ guardians: answeredOn('2026-11-25') }),
      ['consent.answerFuture guardians.0.on'],
    ],
    [
      'an answer after the consent',
      consent({ on: '2026-11-20', guardians: answeredOn('2026-11-21').slice(0, 1) }),
      ['consent.answerAfter guardians.0.on'],
    ],
    [
      'an answer before the child was born',
      consent({ guardians: answeredOn('2013-05-05') }),
      ['consent.answerBeforeBirth guardians.0.on'],
    ],
    [
      'the same guardian twice',
      consent({ guardians: first.map((guardian) => ({ ...guardian, label: ' Mamma' })) }),
      ['consent.sameGuardian guardians.1.label'],
    ],
    ['no unit that may know anything', consent({ scope: [] }), ['consent.scope scope']],
    [
      'the same unit twice',
      consent({ scope: [row('unit-house'), row('unit-house')] }),
      ['consent.unitTwice scope'],
    ],
    ['a unit that does not exist', consent({ scope: [row('unit-x')] }), ['consent.unknownUnit scope']],
    ['a unit that is gone', consent({ scope: [row('unit-gone')] }), ['consent.unitGone scope']],
    [
      'an exception without a reason',
      consent({ exception: exception({ reason: ' ' }) }),
      ['consent.exception exception'],
    ],
    [
      'an exception that nobody has assessed',
      consent({ exception: exception({ assessedBy: '' }) }),
      ['consent.exception exception'],
    ],
    [
      'an exception assessed in the future',
      consent({ exception: exception({ on: '2026-11-25' }) }),
      ['consent.exceptionFuture exception'],
    ],
    [
      'an exception assessed before the child was born',
      consent({ exception: exception({ on: '2010-11-25' }) }),
      ['consent.exceptionBeforeBirth exception'],
    ],
    [
      'OSL 12:3 without the young person’s answer',
      consent({ exception: exception({ kind: 'OSL12:3' }) }),
      ['consent.aloneNeedsAnswer child.answer'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it('a child under twelve who would decide alone', () => {
    const given = consent({ exception: exception({ kind: 'OSL12:3' }), child: said('yes') });
    expect(found(given, { birthYear: 2015 })).toEqual(['consent.tooYoungAlone exception']);
    expect(found(given, { birthYear: 2014 })).toEqual([]);
  });

  it('a child who does not want it, without why it is to apply all the same', () => {
    const objects = { ...consent().child, stance: 'objects' } as const;
    expect(found(consent({ child: objects }))).toEqual(['consent.despite child.despite']);
    expect(found(consent({ child: { ...objects, despite: 'Mamma är sjuk' } }))).toEqual([]);
    expect(found(consent({ child: { ...objects, answer: 'no' } }))).toEqual([]);
  });

  describe('after a withdrawal', () => {
    const withdrawn = (on: string, unitIds: string[] | null = null): ConsentContext['withdrawals'] => [
      { id: 'w', body: { caseId: 'case', on, unitIds, receivedBy: '' } },
    ];
    const after = { today: '2026-11-27', withdrawals: withdrawn('2026-11-26') };
    const now = consent({ on: '2026-11-27', guardians: answeredOn('2026-11-26') });
    const seen = { ...after, seenWithdrawals: ['w'] };

    it('an answer from before it', () => {
      expect(found(now, seen)).toEqual(['consent.answerBeforeWithdrawal guardians.1.on']);
      expect(found(consent({ on: '2026-11-27' }), seen)).toEqual([
        'consent.answerBeforeWithdrawal guardians.0.on',
        'consent.answerBeforeWithdrawal guardians.1.on',
      ]);
    });

    it('a consent dated before it', () => {
      const given = consent({ on: '2026-11-25', guardians: [] });
      expect(found(given, seen)).toEqual(['consent.beforeWithdrawal on']);
    });

    it('a form that was begun before it, whatever it says', () => {
      const given = consent({ on: '2026-11-27', guardians: [] });
      expect(found(given, after)).toEqual(['consent.withdrawnSince seenWithdrawals']);
    });

    it('answers of the same day and later count, and so do older ones about units that nobody has withdrawn', () => {
      const both = first.map((guardian) => ({ ...guardian, on: '2026-11-26' }));
      expect(found(consent({ on: '2026-11-27', guardians: both }), seen)).toEqual([]);
      const elsewhere = { today: '2026-11-27', withdrawals: withdrawn('2026-11-26', ['unit-school']) };
      expect(found(consent({ on: '2026-11-27', scope: [row('unit-house')] }), elsewhere)).toEqual([]);
      expect(found(consent({ on: '2026-11-27' }), elsewhere)).toEqual([
        'consent.withdrawnSince seenWithdrawals',
      ]);
    });
  });

  it('has a sentence for each of these', () => {
    const rules = [
      ...found(
        consent({
          on: '2026-11-25',
          validUntil: '2028-01-01',
          scope: [],
          exception: exception({ reason: '' }),
        }),
      ),
      ...found(consent({ scope: [row('unit-x'), row('unit-x'), row('unit-gone')] })),
    ].map((text) => text.split(' ')[0] ?? '');
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter((rule) => !isTextKey(`rule.${rule}`))).toEqual([]);
  });

  it('is not the one that is as it should be', () => {
    expect(found(consent())).toEqual([]);
    expect(found(consent({ exception: exception() }))).toEqual([]);
  });
});

describe('what is unusual and stops nobody', () => {
  const warned = (given: WritableConsent, birthYear: number): string[] =>
    consentWarnings(given, { ...context, birthYear }).map(({ rule }) => rule);

  it('from 15 the own answer is expected, or a reason', () => {
    expect(warned(consent(), 2011)).toEqual(['consent.ownAnswer']);
    expect(warned(consent({ child: { ...said('none'), maturity: 'Ligger inlagd' } }), 2011)).toEqual([]);
    expect(warned(consent({ child: said('no') }), 2011)).toEqual([]);
  });

  it('from 12 to 14 maturity is weighed', () => {
    const weighed = consent({ child: { ...consent().child, maturity: 'Förstår vad samtalet handlar om' } });
    for (const birthYear of [2012, 2013, 2014]) {
      expect(warned(consent(), birthYear)).toEqual(['consent.maturity']);
      expect(warned(weighed, birthYear)).toEqual([]);
    }
    expect(warned(consent(), 2015)).toEqual([]);
  });

  it('at any age it is said that the child does not want this', () => {
    const objects = consent({ child: { ...consent().child, stance: 'objects', maturity: 'Vägd' } });
    for (const birthYear of [2019, 2013])
      expect(warned(objects, birthYear)).toEqual(['consent.childObjects']);
  });

  it('under 15 it is an exception that somebody decides alone', () => {
    const alone = consent({ exception: exception({ kind: 'OSL12:3' }), child: said('yes') });
    expect(warned(alone, 2012)).toEqual(['consent.aloneUnder15']);
    expect(warned(alone, 2011)).toEqual([]);
  });

  it('of somebody of age there is nothing to warn about', () => {
    expect(warned(consent(), 2008)).toEqual([]);
  });

  it('has a sentence for each of these', () => {
    for (const rule of [
      'consent.ownAnswer',
      'consent.childObjects',
      'consent.maturity',
      'consent.despite',
      'consent.withdrawnSince',
      'consent.answerBeforeWithdrawal',
      'consent.beforeWithdrawal',
      'consent.aloneUnder15',
      'consent.adultYear',
      'consent.withheldFrom',
    ])
      expect(isTextKey(`rule.${rule}`)).toBe(true);
  });
});

describe('the day of coming of age', () => {
  it.each([
    ['2032-01-01', 2014, []],
    ['2032-12-31', 2014, []],
    [null, 2014, []],
    ['2031-12-31', 2014, ['consent.adultYear']],
    ['2033-01-01', 2014, ['consent.adultYear']],
    ['2033-01-01', null, []],
  ] as const)('%s for somebody born in %s', (day, birthYear, rules) => {
    expect(checkAdultOn(day, birthYear).map(({ rule }) => rule)).toEqual(rules);
  });
});
