import { describe, expect, it } from 'vitest';
import { disclose, discloseNote, disclosesReport, tellers } from '../../domain/disclosure.ts';
import type { Subject } from '../../domain/disclosure.ts';
import { reader, seen, subject, TODAY, UNITS } from '../support/gate-builders.ts';

describe('a note', () => {
  const note = (limit: string[] | null, category: 'health' | 'planning' = 'health') => ({
    userId: 'author',
    body: {
      category,
      authorUnitId: 'unit-school',
      limit: limit === null ? ({ to: 'team' } as const) : ({ to: 'units', unitIds: limit } as const),
    },
  });
  const scopeOf = (...categories: ('planning' | 'school' | 'health')[]): Subject =>
    subject({ scope: UNITS.map((unitId) => ({ unitId, mayTell: true, categories })) });
  const silent = subject({
    scope: UNITS.map((unitId) => ({ unitId, mayTell: unitId !== 'unit-school', categories: ['health'] })),
  });
  it.each([
    [
      'for the team is read by a unit whose consent covers its kind',
      scopeOf('health'),
      note(null),
      reader('member'),
      'text',
    ],
    [
      'of a kind outside the consent is only known to exist',
      scopeOf('school'),
      note(null),
      reader('member'),
      'held',
    ],
    [
      'for another unit is only known to exist',
      scopeOf('health'),
      note(['unit-school']),
      reader('member'),
      'held',
    ],
    [
      'for another unit is only known to exist, also to the coordinator',
      scopeOf('health'),
      note(['unit-school']),
      reader('coordinator'),
      'held',
    ],
    ['of a unit that may not tell is held from another unit', silent, note(null), reader('member'), 'held'],
    [
      'of a unit that may not tell is read by that unit',
      silent,
      note(null),
      reader('member', 'unit-school'),
      'text',
    ],
    [
      'of a unit that may not tell is read by the coordinator, who keeps the record',
      silent,
      note(null),
      reader('coordinator'),
      'text',
    ],
    [
      'of a unit that may not tell is held from a room with others in it',
      silent,
      note(null),
      { kind: 'room', unitIds: UNITS } as const,
      'held',
    ],
    ['for the own unit is read', scopeOf('health'), note(['unit-house']), reader('member'), 'text'],
    [
      'is not even known to exist where only the planning may be known',
      scopeOf('planning'),
      note(null),
      reader('member'),
      'nothing',
    ],
    [
      'for one unit stays closed while others sit in the room',
      scopeOf('health'),
      note(['unit-house']),
      { kind: 'room', unitIds: UNITS } as const,
      'held',
    ],
    [
      'for the team is never on the wall',
      scopeOf('health'),
      note(null),
      { kind: 'projector', unitIds: UNITS } as const,
      'nothing',
    ],
    ['is in no letter', scopeOf('health'), note(null), { kind: 'letter', to: 'child' } as const, 'nothing'],
    [
      'is in no list of tasks',
      scopeOf('health'),
      note(null),
      { kind: 'commitmentList', unitId: 'unit-house' } as const,
      'nothing',
    ],
    [
      'is in no figure for the steering group',
      scopeOf('health'),
      note(null),
      { kind: 'steering' } as const,
      'nothing',
    ],
  ] as const)('%s', (_name, given, written, audience, answer) => {
    expect(discloseNote(written, disclose(given, audience, TODAY), audience, tellers(given, TODAY))).toBe(
      answer,
    );
  });

  it('is read by its author, whomever it is for', () => {
    const author = { ...reader('coordinator'), userId: 'author' };
    const written = note(['unit-school']);
    const given = scopeOf('health');
    expect(discloseNote(written, disclose(given, author, TODAY), author, tellers(given, TODAY))).toBe('text');
  });
});

describe('that a concern has been reported', () => {
  const report = { unitId: 'unit-house' };
  it.each([
    ['is known to the coordinator', subject(), reader('coordinator'), true],
    ['is known to the unit that reported', subject(), reader('member'), true],
    ['is not known to another unit', subject(), reader('member', 'unit-school'), false],
    [
      'is not known to somebody who has stepped back',
      subject({ recused: ['person'] }),
      reader('coordinator'),
      false,
    ],
    ['is in no unit’s paper', subject(), { kind: 'copy', unitId: 'unit-house' } as const, false],
    [
      'is in no file for another machine',
      subject(),
      { kind: 'exchange', unitId: 'unit-house' } as const,
      false,
    ],
    ['is in no letter to a guardian', subject(), { kind: 'letter', to: 'guardian1' } as const, false],
    ['is in no figure for the steering group', subject(), { kind: 'steering' } as const, false],
    ['is not on the wall', subject(), { kind: 'projector', unitIds: UNITS } as const, false],
  ] as const)('%s', (_name, given, audience, answer) => {
    expect(disclosesReport(report, given, audience)).toBe(answer);
  });
});

describe('a letter', () => {
  it('says what happens, and is not made for a guardian who must not know', () => {
    const given: Subject = { ...subject(), doNotDiscloseTo: ['guardian2'] };
    expect(seen(given, { kind: 'letter', to: 'guardian1' })).toEqual(['identity', 'plan']);
    expect(seen(given, { kind: 'letter', to: 'child' })).toEqual(['identity', 'plan']);
    expect(seen(given, { kind: 'letter', to: 'guardian2' })).toEqual([]);
  });
});
