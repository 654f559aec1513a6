import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { disclose } from '../../domain/disclosure.ts';
import type { Audience, Subject } from '../../domain/disclosure.ts';
import { aConsent } from '../support/case-builders.ts';
import type { Consent } from '../../domain/consents/consents.ts';

const TODAY = '2026-11-25';
const UNITS = ['unit-house', 'unit-school', 'unit-social'];

const subject = (
  fields: {
    scope?: Consent['scope'];
    protectedIdentity?: boolean;
    named?: string[];
    recused?: string[];
    withdrawn?: string[] | null;
  } = {},
): Subject => ({
  consents: [
    {
      id: 'one',
      body: {
        ...aConsent('case'),
        ...(fields.scope === undefined ? {} : { scope: fields.scope }),
        replaces: null,
        seenWithdrawals: [],
      },
    },
  ],
  withdrawals:
    fields.withdrawn === undefined
      ? []
      : [{ id: 'w', body: { caseId: 'case', on: TODAY, unitIds: fields.withdrawn, receivedBy: '' } }],
  custody: 'joint',
  age: 9,
  identityProtected: fields.protectedIdentity ?? false,
  namedUserIds: fields.named ?? null,
  doNotDiscloseTo: [],
  recusedPersonIds: fields.recused ?? [],
});
const reader = (
  role: 'coordinator' | 'member' | 'steering' | 'auditor',
  unitId: string | null = 'unit-house',
  list = false,
): Audience => ({ kind: 'reader', role, unitId, userId: 'user', personId: 'person', list });
const seen = (given: Subject, audience: Audience): string[] => {
  const shown = disclose(given, audience, TODAY);
  return (['identity', 'school', 'story', 'plan'] as const).filter((part) => shown[part]);
};

describe('the gate', () => {
  const planning: Consent['scope'] = [{ unitId: 'unit-house', mayTell: true, categories: ['planning'] }];
  it.each([
    [
      'the coordinator sees everything of an open case',
      subject(),
      reader('coordinator'),
      ['identity', 'school', 'story', 'plan'],
    ],
    ['the steering group sees nothing of any case', subject(), reader('steering'), []],
    ['the auditor sees nothing of any case', subject(), reader('auditor'), []],
    [
      'a member inside the consent sees what it covers',
      subject(),
      reader('member'),
      ['identity', 'school', 'story', 'plan'],
    ],
    [
      'planning alone shows who does what and when',
      subject({ scope: planning }),
      reader('member'),
      ['identity', 'plan'],
    ],
    [
      'a member outside the consent sees nothing',
      subject({ scope: planning }),
      reader('member', 'unit-school'),
      [],
    ],
    ['a member without a unit sees nothing', subject(), reader('member', null), []],
    [
      'a protected child has no name in the coordinator’s lists',
      subject({ protectedIdentity: true }),
      reader('coordinator', null, true),
      ['story', 'plan'],
    ],
    ['a protected child is hidden from members', subject({ protectedIdentity: true }), reader('member'), []],
    [
      'a protected child has neither name nor school in the room',
      subject({
        scope: [...UNITS].map((unitId) => ({ unitId, mayTell: true, categories: ['school'] })),
        protectedIdentity: true,
        named: ['user', 'second'],
      }),
      {
        kind: 'room',
        unitIds: UNITS,
        people: [
          { userId: 'user', role: 'coordinator' },
          { userId: 'second', role: 'member' },
        ],
      } as const,
      ['story', 'plan'],
    ],
    [
      'a protected child is not taken up among others than those named',
      subject({ protectedIdentity: true, named: ['user'] }),
      {
        kind: 'room',
        unitIds: UNITS,
        people: [
          { userId: 'user', role: 'coordinator' },
          { userId: 'other', role: 'coordinator' },
        ],
      } as const,
      [],
    ],
    [
      'somebody at the table without an account is nobody that a protected case names',
      subject({ protectedIdentity: true }),
      { kind: 'room', unitIds: UNITS, people: [{ userId: 'user', role: 'coordinator' }, null] } as const,
      [],
    ],
    [
      'a room that nobody has counted opens no protected case',
      subject({ protectedIdentity: true }),
      { kind: 'room', unitIds: UNITS } as const,
      [],
    ],
    [
      'a coordinator whom a protected case does not name sees nothing of it',
      subject({ protectedIdentity: true, named: ['somebody else'] }),
      reader('coordinator'),
      [],
    ],
    [
      'the wall shows nothing of a protected child',
      subject({ protectedIdentity: true }),
      { kind: 'projector', unitIds: UNITS } as const,
      [],
    ],
    [
      'no unit’s copy of a paper holds a protected child',
      subject({ protectedIdentity: true, named: ['user'] }),
      { kind: 'copy', unitId: 'unit-house' } as const,
      [],
    ],
    [
      'a unit’s copy of a paper follows its own consent',
      subject({ withdrawn: ['unit-house'] }),
      { kind: 'copy', unitId: 'unit-house' } as const,
      [],
    ],
  ])('%s', (_name, given, audience, parts) => {
    expect(seen(given, audience)).toEqual(parts);
  });

  it('opens for a room only when every unit at the table is covered, and names those that are not', () => {
    const unitIds = fc.subarray(UNITS, { minLength: 1 });
    fc.assert(
      fc.property(
        unitIds,
        fc.subarray(UNITS),
        fc.option(fc.subarray(UNITS, { minLength: 1 }), { nil: undefined }),
        (room, covered, withdrawn) => {
          const given = subject({
            scope: covered.map((unitId) => ({ unitId, mayTell: true, categories: ['school'] })),
            ...(withdrawn === undefined ? {} : { withdrawn }),
          });
          const outside = room.filter(
            (unitId) => !covered.includes(unitId) || withdrawn?.includes(unitId) === true,
          );
          const shown = disclose(given, { kind: 'room', unitIds: room }, TODAY);
          expect(shown.blockedBy).toEqual(outside);
          expect(shown.story).toBe(outside.length === 0);
        },
      ),
    );
  });

  it('shows a member nothing more after a withdrawal, whatever the consent was', () => {
    fc.assert(
      fc.property(
        fc.subarray(['planning', 'school', 'health', 'family', 'social'] as const, { minLength: 1 }),
        fc.boolean(),
        (categories, all) => {
          const scope: Consent['scope'] = [{ unitId: 'unit-house', mayTell: true, categories }];
          expect(seen(subject({ scope }), reader('member')).length).toBeGreaterThan(0);
          expect(seen(subject({ scope, withdrawn: all ? null : ['unit-house'] }), reader('member'))).toEqual(
            [],
          );
        },
      ),
    );
  });
});
