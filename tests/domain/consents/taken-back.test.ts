/** What somebody has taken back from a unit, and what has only come to its end. */
import { describe, expect, it } from 'vitest';
import { takenBack } from '../../../domain/consents/taken-back.ts';
import { answers, consent, facts } from '../../support/consent-builders.ts';

const TODAY = '2026-12-01';
const both = { guardians: answers('yes', 'yes'), validUntil: '2027-05-01' } as const;
const row = (unitId: string, ...categories: ('planning' | 'health' | 'school')[]) => ({
  unitId,
  mayTell: true,
  categories,
});
const first = consent({ ...both, scope: [row('school', 'planning', 'health'), row('social', 'planning')] });
const later = (fields: Parameters<typeof consent>[0]) =>
  consent({ ...both, replaces: 'one', seenConsents: ['one'], ...fields });

describe('taken back from the school', () => {
  it.each([
    ['nothing while the consent stands', facts([['one', first]]), []],
    [
      'all of it by a withdrawal of everything',
      facts([['one', first]], [['w', null]]),
      ['planning', 'health'],
    ],
    ['all of it by its own withdrawal', facts([['one', first]], [['w', ['school']]]), ['planning', 'health']],
    ['nothing by another unit’s withdrawal', facts([['one', first]], [['w', ['social']]]), []],
    [
      'one kind of information by a narrower consent',
      facts([
        ['one', first],
        ['two', later({ scope: [row('school', 'planning'), row('social', 'planning')] })],
      ]),
      ['health'],
    ],
    [
      'all of it by a consent that no longer names it',
      facts([
        ['one', first],
        ['two', later({ scope: [row('social', 'planning')] })],
      ]),
      ['planning', 'health'],
    ],
    [
      'all of it by a no',
      facts([
        ['one', first],
        ['two', later({ guardians: answers('yes', 'no'), scope: first.scope })],
      ]),
      ['planning', 'health'],
    ],
    [
      'nothing by a consent that still waits for an answer',
      facts([
        ['one', first],
        ['two', later({ guardians: answers('yes', 'none'), scope: [row('school', 'planning')] })],
      ]),
      [],
    ],
    ['nothing by the day it ends', facts([['one', consent({ ...first, validUntil: '2026-11-30' })]]), []],
    [
      'nothing that was never given',
      facts([['one', consent({ ...first, guardians: answers('yes', 'none') })]], [['w', null]]),
      [],
    ],
  ] as const)('is %s', (_what, known, lost) => {
    expect(takenBack('school', known, TODAY)).toEqual(lost);
  });
});
