import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Consent } from '../../domain/consents/consents.ts';
import { disclose, mayOnlyKnowPlan } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { reader, seen, subject, TODAY, UNITS } from '../support/gate-builders.ts';

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

  it('shows a room nothing but the plan while one unit at the table may know nothing else', () => {
    const all = ['planning', 'school', 'health', 'family', 'social'] as const;
    const given = subject({
      scope: UNITS.map((unitId, index) => ({
        unitId,
        mayTell: true,
        categories: index === 0 ? ['planning'] : [...all],
      })),
    });
    const [planOnly = '', ...others] = UNITS;
    expect(seen(given, { kind: 'room', unitIds: UNITS })).toEqual(['identity', 'plan']);
    expect(disclose(given, { kind: 'projector', unitIds: UNITS }, TODAY)).toMatchObject({
      question: false,
      plan: true,
    });
    expect(seen(given, { kind: 'room', unitIds: others })).toEqual(['identity', 'school', 'story', 'plan']);
    expect(UNITS.filter((unitId) => mayOnlyKnowPlan(given, unitId, TODAY))).toEqual([planOnly]);
  });

  it('shows an empty room nothing', () => {
    expect(seen(subject(), { kind: 'room', unitIds: [] })).toEqual([]);
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

  const parts = ['identity', 'school', 'question', 'story', 'plan'] as const;
  /** Whether everything that the first shows is shown by the second, too. */
  const isWithin = (less: Disclosure, more: Disclosure): boolean =>
    parts.every((part) => !less[part] || more[part]) &&
    less.categories.every((category) => more.categories.includes(category));
  const anySubject = fc
    .record({
      scope: fc.uniqueArray(
        fc.record({
          unitId: fc.constantFrom(...UNITS),
          mayTell: fc.boolean(),
          categories: fc.subarray(['planning', 'school', 'health', 'family', 'social'] as const),
        }),
        { selector: ({ unitId }) => unitId },
      ),
      protectedIdentity: fc.boolean(),
      named: fc.option(fc.subarray(['user', 'other']), { nil: undefined }),
      recused: fc.subarray(['person', 'another']),
      withdrawn: fc.option(fc.option(fc.subarray(UNITS, { minLength: 1 })), { nil: undefined }),
    })
    .map(({ named, withdrawn, ...rest }) =>
      subject({
        ...rest,
        ...(named === undefined ? {} : { named }),
        ...(withdrawn === undefined ? {} : { withdrawn }),
      }),
    );

  it('agrees with itself: a unit’s reader, paper, file and list of tasks, the room and the wall', () => {
    fc.assert(
      fc.property(anySubject, fc.subarray(UNITS, { minLength: 1 }), (given, room) => {
        const [unitId = ''] = room;
        const paper = disclose(given, { kind: 'copy', unitId }, TODAY);
        expect(disclose(given, { kind: 'exchange', unitId }, TODAY)).toEqual(paper);
        expect(isWithin(disclose(given, { kind: 'commitmentList', unitId }, TODAY), paper)).toBe(true);
        if (given.recusedPersonIds.length === 0 && !given.identityProtected)
          expect(disclose(given, reader('member', unitId), TODAY)).toEqual(paper);
        const atTable = disclose(given, { kind: 'room', unitIds: room }, TODAY);
        const wall = disclose(given, { kind: 'projector', unitIds: room }, TODAY);
        expect(isWithin(wall, atTable)).toBe(true);
        // Protection hides a child from paper; in the room it is who sits there that counts.
        const plain = { ...given, identityProtected: false };
        for (const one of room)
          expect(isWithin(atTable, disclose(plain, { kind: 'copy', unitId: one }, TODAY))).toBe(true);
        expect(wall.identity || wall.school || wall.story).toBe(false);
        if (given.identityProtected)
          expect(isWithin(wall, disclose(given, { kind: 'steering' }, TODAY))).toBe(true);
        for (const audience of [
          reader('steering'),
          reader('auditor'),
          { kind: 'steering' },
          { kind: 'logExtract' },
        ] as const)
          expect(parts.filter((part) => disclose(given, audience, TODAY)[part])).toEqual([]);
      }),
    );
  });

  it('shows nothing to somebody who has stepped back, nor of a protected child to anybody it does not name', () => {
    fc.assert(
      fc.property(
        anySubject,
        fc.constantFrom('coordinator' as const, 'member' as const),
        fc.boolean(),
        (given, role, list) => {
          const shown = disclose(given, reader(role, 'unit-house', list), TODAY);
          const isOut =
            given.recusedPersonIds.includes('person') ||
            (given.identityProtected &&
              !(given.namedUserIds === null ? role === 'coordinator' : given.namedUserIds.includes('user')));
          if (isOut) expect(parts.filter((part) => shown[part])).toEqual([]);
          expect(shown.withheld !== null).toBe(isOut);
        },
      ),
    );
  });
});
