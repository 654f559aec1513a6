/** Any history that people and machines can make of consents and withdrawals, and what must hold of all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodies } from '../../../domain/cases/cases.ts';
import { adultFrom } from '../../../domain/consents/consent-basis.ts';
import { consentOn, coverageOf, covers } from '../../../domain/consents/consent-rules.ts';
import type {
  ConsentFacts,
  WrittenConsent,
  WrittenWithdrawal,
} from '../../../domain/consents/consent-rules.ts';
import { answers, exceptionKinds, informationCategories } from '../../../domain/consents/consents.ts';
import type { Consent } from '../../../domain/consents/consents.ts';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { aConsent } from '../../support/case-builders.ts';

const UNITS = ['house', 'school', 'clinic'];
const TODAY = '2026-11-24';

const body: fc.Arbitrary<Partial<Consent>> = fc.record({
  on: fc.integer({ min: -900, max: 0 }).map((days) => addDays(TODAY, days)),
  validUntil: fc.integer({ min: -30, max: 360 }).map((days) => addDays(TODAY, days)),
  guardians: fc
    .tuple(fc.constantFrom(...answers), fc.constantFrom(...answers))
    .map((given) =>
      aConsent('case').guardians.map((one, index) => ({ ...one, answer: given[index] ?? 'none' })),
    ),
  child: fc.record({
    answer: fc.constantFrom(...answers),
    informedHow: fc.constant(''),
    stance: fc.constant('unknown' as const),
    maturity: fc.constantFrom('', 'Förstår'),
    words: fc.constant(''),
  }),
  scope: fc.subarray(UNITS).chain((unitIds) =>
    fc.tuple(
      ...unitIds.map((unitId) =>
        fc.record({
          unitId: fc.constant(unitId),
          mayTell: fc.boolean(),
          categories: fc.subarray([...informationCategories]),
        }),
      ),
    ),
  ),
  exception: fc.option(
    fc
      .constantFrom(...exceptionKinds)
      .map((kind) => ({ kind, reason: 'skäl', on: TODAY, assessedBy: 'Vera Prov' })),
    { nil: null },
  ),
});

/** What each consent knew of is drawn, too: as if it had been written on any of several machines. */
const history: fc.Arbitrary<ConsentFacts> = fc
  .record({
    bodies: fc.array(fc.record({ body, knew: fc.nat(1023), follows: fc.option(fc.nat(4)) }), {
      maxLength: 5,
    }),
    withdrawals: fc.array(fc.option(fc.subarray(UNITS, { minLength: 1 })), { maxLength: 3 }),
    custody: fc.constantFrom(...custodies),
    birthYear: fc.integer({ min: 2006, max: 2020 }),
    adultDay: fc.option(fc.integer({ min: 0, max: 360 })),
  })
  .map(({ bodies, withdrawals, custody, birthYear, adultDay }) => {
    const taken = withdrawals.map((unitIds, index): WrittenWithdrawal => ({
      id: `w${index}`,
      body: { caseId: 'case', on: TODAY, unitIds, receivedBy: '' },
    }));
    const consents = bodies.map(({ body: part, knew, follows }, index): WrittenConsent => ({
      id: `c${index}`,
      body: {
        ...aConsent('case'),
        ...part,
        replaces: follows === null || follows >= index ? null : `c${follows}`,
        seenConsents: Array.from({ length: index }, (_, place) => `c${place}`).filter(
          (_, bit) => knew & (1 << bit),
        ),
        seenWithdrawals: taken.map(({ id }) => id).filter((_, bit) => knew & (1 << (bit + 5))),
      },
    }));
    const adultOn = adultDay === null ? null : addDays(`${birthYear + 18}-01-01`, adultDay);
    return { consents, withdrawals: taken, custody, birthYear, adultOn };
  });

const coveredOn = (facts: ConsentFacts, day: string): string[] =>
  UNITS.filter((unitId) => covers(coverageOf(unitId, facts, day, 30)));

describe('any history of consents', () => {
  it('covers no unit that a withdrawal takes out, and exactly the others as before', () => {
    fc.assert(
      fc.property(history, fc.option(fc.subarray(UNITS, { minLength: 1 })), (facts, unitIds) => {
        const withdrawal = {
          id: 'last',
          body: {
            caseId: 'case',
            on: TODAY,
            unitIds,
            receivedBy: '',
          },
        };
        const after = { ...facts, withdrawals: [...facts.withdrawals, withdrawal] };
        const gone = unitIds ?? UNITS;
        expect(coveredOn(after, TODAY)).toEqual(
          coveredOn(facts, TODAY).filter((unitId) => !gone.includes(unitId)),
        );
      }),
      { numRuns: 800 },
    );
  });

  it('covers nobody from the 18th birthday on by what was written before it', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const from = adultFrom(facts) ?? '';
        const young = { ...facts, consents: facts.consents.filter(({ body: one }) => one.on < from) };
        expect(coveredOn(young, from)).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('lets a unit know no more when one more withdrawal, or a version that knew of nothing, arrives', () => {
    const known = (facts: ConsentFacts): string[] =>
      UNITS.flatMap((unitId) =>
        coverageOf(unitId, facts, TODAY, 30).categories.map((category) => `${unitId} ${category}`),
      );
    fc.assert(
      fc.property(history, body, (facts, part) => {
        const stranger: WrittenConsent = {
          id: 'stranger',
          body: { ...aConsent('case'), ...part, replaces: null, seenConsents: [], seenWithdrawals: [] },
        };
        const alone = known({ ...facts, consents: [stranger] });
        const together = known({ ...facts, consents: [...facts.consents, stranger] });
        const before = known(facts);
        expect(together.filter((one) => !alone.includes(one) && !before.includes(one))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('holds as a whole exactly when it covers somebody', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const { status, basis } = consentOn(facts, TODAY);
        expect([status === 'valid', basis !== null]).toEqual([
          coveredOn(facts, TODAY).length > 0,
          coveredOn(facts, TODAY).length > 0,
        ]);
      }),
      { numRuns: 800 },
    );
  });
});
