import { describe, expect, it } from 'vitest';
import { consentChanges } from '../../../domain/consents/consent-changes.ts';
import type { Consent } from '../../../domain/consents/consents.ts';
import { aConsent } from '../../support/case-builders.ts';

const scope: Consent['scope'] = [
  { unitId: 'house', mayTell: true, categories: ['planning', 'school'] },
  { unitId: 'school', mayTell: true, categories: ['planning'] },
];
const before: Consent = { ...aConsent('case'), scope, replaces: null, seenWithdrawals: [] };
const guardian = before.guardians[0] ?? { ...aConsent('case').guardians[0] };

describe('what changed between two versions', () => {
  it.each<[string, Partial<Consent>, unknown[]]>([
    ['nothing', {}, []],
    [
      'a unit comes in and another goes out',
      {
        scope: [
          scope[0] ?? [],
          { unitId: 'bup', mayTell: false, categories: ['health'] },
        ] as Consent['scope'],
      },
      [
        { kind: 'unitAdded', unitId: 'bup' },
        { kind: 'unitRemoved', unitId: 'school' },
      ],
    ],
    [
      'a unit may know something else',
      { scope: [{ unitId: 'house', mayTell: false, categories: ['planning', 'health'] }, ...scope.slice(1)] },
      [
        { kind: 'told', unitId: 'house', categories: ['health'] },
        { kind: 'notTold', unitId: 'house', categories: ['school'] },
        { kind: 'mayNotTell', unitId: 'house' },
      ],
    ],
    [
      'a unit that no longer may tell or know anything has gone',
      { scope: [scope[0], { unitId: 'school', mayTell: false, categories: [] }] as Consent['scope'] },
      [{ kind: 'unitRemoved', unitId: 'school' }],
    ],
    [
      'who has answered',
      {
        guardians: [
          { ...guardian, answer: 'no' } as Consent['guardians'][number],
          ...before.guardians.slice(1),
        ],
      },
      [{ kind: 'guardian', label: 'vårdnadshavare 1', answer: 'no' }],
    ],
    [
      'the child’s own answer',
      { child: { ...before.child, answer: 'yes' } },
      [{ kind: 'child', answer: 'yes' }],
    ],
    [
      'an exception',
      { exception: { kind: 'FB6:13a', reason: 'x', on: '2026-11-24', assessedBy: 'y' } },
      [{ kind: 'exception', exception: 'FB6:13a' }],
    ],
    ['how long', { validUntil: '2027-05-24' }, [{ kind: 'until', until: '2027-05-24' }]],
    ['what is not shared', { notShared: 'Tiden före förskolan.' }, [{ kind: 'notShared' }]],
  ])('%s', (_name, part, expected) => {
    expect(consentChanges(before, { ...before, ...part })).toEqual(expected);
  });

  it('is nothing when the same is written in another order', () => {
    const after = {
      ...before,
      scope: scope.toReversed().map((row) => ({ ...row, categories: [...row.categories].toReversed() })),
    };
    expect(consentChanges(before, after)).toEqual([]);
  });
});
