import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { answerStatus } from '../../../domain/consents/consent-basis.ts';
import { coverageOf, covers, overallConsent } from '../../../domain/consents/consent-rules.ts';
import type { ConsentFacts } from '../../../domain/consents/consent-rules.ts';
import type { Consent } from '../../../domain/consents/consents.ts';
import { answers, child, consent, exception, facts } from '../../support/consent-builders.ts';

describe('whose answers are needed', () => {
  it.each([
    ['joint custody, both yes', consent(), 'joint', 9, 'valid'],
    [
      'joint custody, one yes',
      consent({ guardians: answers('yes', 'none') }),
      'joint',
      9,
      'awaitingSecondGuardian',
    ],
    ['joint custody, one no', consent({ guardians: answers('yes', 'no') }), 'joint', 9, 'refused'],
    ['joint custody, nobody asked', consent({ guardians: answers('none', 'none') }), 'joint', 9, 'missing'],
    ['sole custody, one yes', consent({ guardians: answers('yes') }), 'sole', 9, 'valid'],
    ['unknown custody blocks', consent(), 'unknown', 9, 'custodyUnknown'],
    [
      'FB 6:13, the other is prevented',
      consent({ guardians: answers('yes', 'none'), exception: exception('FB6:13') }),
      'joint',
      9,
      'valid',
    ],
    [
      'FB 6:13 does not lift a refusal',
      consent({ guardians: answers('yes', 'no'), exception: exception('FB6:13') }),
      'joint',
      9,
      'refused',
    ],
    [
      'FB 6:13 a, the board has decided',
      consent({ guardians: answers('yes', 'no'), exception: exception('FB6:13a') }),
      'joint',
      9,
      'valid',
    ],
    [
      'no exception without one guardian',
      consent({ guardians: answers('none', 'none'), exception: exception('FB6:13') }),
      'joint',
      9,
      'missing',
    ],
    ['fifteen, not asked', consent(), 'joint', 15, 'awaitingYoungPerson'],
    ['fifteen, says yes', consent({ child: child('yes') }), 'joint', 15, 'valid'],
    ['fifteen, says no', consent({ child: child('no') }), 'joint', 15, 'refused'],
    [
      'fifteen, not asked with a reason written down',
      consent({ child: child('none', 'Kan inte tillfrågas nu') }),
      'joint',
      15,
      'valid',
    ],
  ] as const)('%s', (_name, given, custody, age, status) => {
    expect(answerStatus(given, { custody, birthYear: 2026 - age, adultOn: null })).toBe(status);
  });
});

const state = (given: ConsentFacts, today = '2026-11-25'): string =>
  coverageOf('unit-house', given, today, 30).state;

describe('what a unit may know', () => {
  it('holds to its last day, says when it is about to end, and then ends', () => {
    const given = facts([['one', consent({ validUntil: '2027-01-31' })]]);
    expect([
      state(given, '2026-12-31'),
      state(given, '2027-01-01'),
      state(given, '2027-01-31'),
      state(given, '2027-02-01'),
    ]).toEqual(['yes', 'expires', 'expires', 'expired']);
  });

  it('leaves the old consent standing until the new version is complete', () => {
    const pending = consent({ guardians: answers('yes', 'none'), replaces: 'one' });
    expect(
      state(
        facts([
          ['one', consent()],
          ['two', pending],
        ]),
      ),
    ).toBe('yes');
    const refused = consent({ guardians: answers('yes', 'no'), replaces: 'one' });
    expect(
      state(
        facts([
          ['one', consent()],
          ['two', refused],
        ]),
      ),
    ).toBe('waiting');
  });

  it('ends by a withdrawal for the unit or for all, and comes back only by a consent that knew of it', () => {
    expect(state(facts([['one', consent()]], [['w', ['unit-house']]]))).toBe('withdrawn');
    expect(state(facts([['one', consent()]], [['w', ['unit-school']]]))).toBe('yes');
    expect(
      state(
        facts(
          [
            ['one', consent()],
            ['two', consent({ seenWithdrawals: ['w'] })],
          ],
          [['w', null]],
        ),
      ),
    ).toBe('yes');
  });

  it('is beaten by a withdrawal that the author of a concurrent consent had not seen, in any order', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (consentFirst, all) => {
        const consents: [string, Consent][] = consentFirst
          ? [
              ['new', consent()],
              ['old', consent()],
            ]
          : [
              ['old', consent()],
              ['new', consent()],
            ];
        const given = facts(consents, [['w', all ? null : ['unit-house']]]);
        expect(covers(coverageOf('unit-house', given, '2026-11-25', 30))).toBe(false);
      }),
    );
  });

  it('is nobody’s as a whole once everything is withdrawn', () => {
    expect(overallConsent(facts([['one', consent()]], [['w', null]])).status).toBe('withdrawn');
    expect(overallConsent(facts([['one', consent()]], [['w', ['unit-house']]])).status).toBe('valid');
  });
});
