/** What the units know of a child, each note for those it is written for. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { both, bothNote, disclose, discloseNote, tellers } from '../../../domain/disclosure.ts';
import type { NoteDisclosure, Subject } from '../../../domain/disclosure.ts';
import { informationCategories } from '../../../domain/consents/consents.ts';
import type { Role } from '../../../domain/kernel/permissions.ts';
import type { NoteView } from '../../../domain/notes/notes-contract.ts';
import { caseReader } from '../../../core/cases/case-row.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { listFacts } from '../../../db/rows.ts';
import { aCase, aConsent, raiseWithConsent, TEAM_UNITS } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const addUser = (id: string, role: Role, unitId: string | null, to = core): void => {
  to.core.write('users.add', (tx) =>
    tx.set('users', id, { name: `Namn ${id}`, role, unitId, personId: null, revoked: false }),
  );
};
const aNote = (caseId: string, fields: object = {}) => ({
  caseId,
  text: 'Kommer i tid tre dagar av fem.',
  category: 'school' as const,
  authorUnitId: null,
  limit: { to: 'team' as const },
  aboutOther: null,
  ...fields,
});

describe('a note', () => {
  it('is written by a member for the own unit, and by the coordinator for the unit that says it', () => {
    const caseId = raiseWithConsent(core);
    addUser('member', 'member', 'unit-social');
    const who = core.as('member');
    who.call('notes.add', aNote(caseId));
    expect(who.refusal('notes.add', aNote(caseId, { authorUnitId: 'unit-house' }))).toBe('forbidden');
    const again = core.as('user-founder');
    again.call('notes.add', aNote(caseId, { authorUnitId: 'unit-school' }));
    const units = again
      .call('cases.get', { caseId })
      .notes.map((note) => (note.held ? note.heldBy : note.authorUnit));
    const shortName = (id: string): string | undefined =>
      again.call('settings.get', null).units.find((unit) => unit.id === id)?.shortName;
    expect(units).toEqual([shortName('unit-school'), shortName('unit-social')]);
  });

  it('is not written in a case that consent does not open', () => {
    const caseId = raiseWithConsent(core);
    core.call('consents.withdraw', { caseId, unitIds: ['unit-social'], receivedBy: '' });
    addUser('member', 'member', 'unit-social');
    expect(core.as('member').refusal('notes.add', aNote(caseId))).toBe('forbidden');
  });

  it('is taken back by its author alone, and both stay in the log', () => {
    const caseId = raiseWithConsent(core);
    addUser('member', 'member', 'unit-social');
    const { noteId } = core.as('member').call('notes.add', aNote(caseId));
    const founder = core.as('user-founder');
    expect(founder.refusal('notes.retract', { noteId })).toBe('forbidden');
    const who = core.as('member');
    who.call('notes.retract', { noteId });
    who.call('notes.retract', { noteId });
    expect(who.call('cases.get', { caseId }).notes).toEqual([]);
    expect(
      core.call('cases.history', { caseId }).filter(({ entity }) => ['notes', 'retractions'].includes(entity))
        .length,
    ).toBe(2);
  });

  it('that has come to stand again can be taken back once more', () => {
    const caseId = raiseWithConsent(core);
    const { noteId } = core.call('notes.add', aNote(caseId, { authorUnitId: 'unit-house' }));
    core.call('notes.retract', { noteId });
    const [taken] = listFacts(core.core.store, 'retractions', 'case_id', caseId);
    core.core.write('notes.retract', (tx) =>
      tx.add('retractions', {
        caseId,
        meetingId: null,
        target: 'retractions',
        targetId: taken?.id ?? '',
      }),
    );
    const count = (): number => core.call('cases.get', { caseId }).notes.length;
    expect(count()).toBe(1);
    core.call('notes.retract', { noteId });
    expect(count()).toBe(0);
  });

  it('for one unit is held from others, who are told whom to ask', () => {
    const caseId = raiseWithConsent(core);
    addUser('member', 'member', 'unit-social');
    core
      .as('member')
      .call(
        'notes.add',
        aNote(caseId, { text: 'Hemlige-Text', limit: { to: 'units', unitIds: ['unit-social'] } }),
      );
    const founder = core.as('user-founder');
    const view = founder.call('cases.get', { caseId });
    expect(view.notes).toMatchObject([{ held: true }]);
    expect(JSON.stringify(view)).not.toContain('Hemlige-Text');
    expect(JSON.stringify(founder.call('cases.history', { caseId }))).not.toContain('Hemlige-Text');
    expect(JSON.stringify(core.as('member').call('cases.get', { caseId }))).toContain('Hemlige-Text');
  });
});

describe('consent says who may tell as well as who may be told', () => {
  const consented = (
    silent: readonly string[],
    categories: ('school' | 'health')[] = ['school', 'health'],
  ) => {
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    const scope = TEAM_UNITS.map((unitId) => ({
      unitId,
      mayTell: !silent.includes(unitId),
      categories: unitId === 'unit-house' ? ['school' as const] : categories,
    }));
    const consent = aConsent(caseId, { scope, preset: 'directed', validUntil: '2027-05-24' });
    core.call('consents.register', { consent, replaces: null, draftKey: null });
    return caseId;
  };
  const limit = (...unitIds: string[]) => ({ limit: { to: 'units' as const, unitIds } });

  it('a unit that may not tell writes for itself alone', () => {
    const caseId = consented(['unit-social']);
    addUser('member', 'member', 'unit-social');
    const who = core.as('member');
    const others = limit('unit-social', 'unit-school');
    expect(who.refusal('notes.add', aNote(caseId))).toBe('rule:note.mayTell');
    expect(who.refusal('notes.add', aNote(caseId, others))).toBe('rule:note.mayTell');
    who.call('notes.add', aNote(caseId, limit('unit-social')));
    // The coordinator writes down what the unit says: the same holds.
    const said = { authorUnitId: 'unit-social' };
    expect(core.as('user-founder').refusal('notes.add', aNote(caseId, said))).toBe('rule:note.mayTell');
  });

  it('no note is written for a unit that may not know its kind of information', () => {
    const caseId = consented([]);
    addUser('member', 'member', 'unit-social');
    const who = core.as('member');
    const note = aNote(caseId, { ...limit('unit-social', 'unit-house'), category: 'health' });
    expect(who.refusal('notes.add', note)).toBe('rule:note.outsideConsent');
    who.call('notes.add', { ...note, ...limit('unit-social', 'unit-school') });
  });

  it('what a unit has told is told no more once it may not, but to the coordinator who keeps the record', () => {
    const caseId = raiseWithConsent(core);
    for (const unit of ['unit-social', 'unit-school']) addUser(unit, 'member', unit);
    core.as('unit-social').call('notes.add', aNote(caseId));
    const seenBy = (id: string): boolean =>
      JSON.stringify(core.as(id).call('cases.get', { caseId })).includes('Kommer i tid');
    expect(['unit-school', 'user-founder'].map(seenBy)).toEqual([true, true]);
    core.as('user-founder').call('consents.withdraw', { caseId, unitIds: ['unit-social'], receivedBy: '' });
    expect(['unit-school', 'user-founder'].map(seenBy)).toEqual([false, true]);
  });

  it('while nobody has consented the coordinator writes for the team, and no unit reads it', () => {
    const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
    core.call('notes.add', aNote(caseId, { authorUnitId: 'unit-house' }));
    expect(core.call('cases.get', { caseId }).notes).toMatchObject([{ held: false }]);
    addUser('member', 'member', 'unit-school');
    expect(core.as('member').call('cases.get', { caseId }).notes).toEqual([]);
  });
});

it('a report of concern stands in no history, whoever reads it', () => {
  const caseId = raiseWithConsent(core);
  core.core.write('test', (tx) => {
    tx.add('safeguardingReports', { caseId, on: MEETING, unitId: 'unit-school' });
  });
  const entities = core.call('cases.history', { caseId }).map(({ entity }) => entity);
  expect(entities).not.toContain('safeguardingReports');
});

/** How far a list of notes lets each note be read. */
const seenIn = (notes: readonly NoteView[], id: string): NoteDisclosure => {
  const found = notes.find((note) => note.id === id);
  return found === undefined ? 'nothing' : found.held ? 'held' : 'text';
};

describe('every place that shows notes', () => {
  const unitIds = fc.subarray(TEAM_UNITS, { minLength: 1 });
  const drawn = fc.record({
    category: fc.constantFrom(...informationCategories),
    units: fc.option(unitIds, { nil: null }),
    author: fc.constantFrom('user-founder', 'member'),
  });
  const team = fc.record({
    categories: fc.subarray([...informationCategories], { minLength: 1 }),
    memberUnit: fc.constantFrom(...TEAM_UNITS),
    founderUnit: fc.option(fc.constantFrom(...TEAM_UNITS), { nil: null }),
    room: fc.subarray(TEAM_UNITS),
    telling: fc.subarray(TEAM_UNITS),
  });

  it('says what the gate says of each: the case, its history and the meeting', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 5 }), team, (notes, drawnTeam) => {
        const { categories, memberUnit, founderUnit, room, telling } = drawnTeam;
        const own = testCore();
        addUser('member', 'member', memberUnit, own);
        own.core.write('test', (tx) => {
          tx.set('users', 'user-founder', { unitId: founderUnit });
          for (const unitId of room)
            tx.set('people', `person-${unitId}`, { name: 'Prov', profession: '', unitId, archived: false });
        });
        const caseId = raiseWithConsent(own);
        const texts = new Map<string, string>();
        for (const [index, { category, units, author }] of notes.entries()) {
          const limit = units === null ? { to: 'team' as const } : { to: 'units' as const, unitIds: units };
          const authorUnitId = author === 'member' ? memberUnit : 'unit-house';
          const note = aNote(caseId, { text: `Text-${index}.`, category, limit, authorUnitId });
          texts.set(own.as(author).call('notes.add', note).noteId, `Text-${index}.`);
        }
        const scope = TEAM_UNITS.map((unitId) => ({
          unitId,
          mayTell: telling.includes(unitId),
          categories: [...categories],
        }));
        const founder = own.as('user-founder');
        const consent = aConsent(caseId, { scope, preset: 'directed', validUntil: '2027-05-24' });
        founder.call('consents.register', { consent, replaces: null, draftKey: null });
        founder.goTo(MEETING);
        founder.call('meetings.start', { meetingId: MEETING });
        for (const id of ['user-founder', 'member']) agrees(own.as(id), caseId, texts);
        meetingAgrees(founder, caseId);
        own.close();
      }),
      { numRuns: 15 },
    );
  }, 90_000);
});

function agrees(who: TestCore, caseId: string, texts: ReadonlyMap<string, string>): void {
  const reader = caseReader(who.core.user());
  const subject = subjectOf(who, caseId);
  const shown = disclose(subject, reader, MEETING);
  const view = who.call('cases.get', { caseId });
  const history = JSON.stringify(who.core.call('cases.history', { caseId }));
  for (const note of listFacts(who.core.store, 'notes', 'case_id', caseId)) {
    const may = discloseNote(note, shown, reader, tellers(subject, MEETING));
    const text = texts.get(note.id) ?? '';
    expect(seenIn(view.notes, note.id)).toBe(may);
    expect(JSON.stringify(view).includes(text)).toBe(may === 'text');
    expect(history.includes(text)).toBe(reader.role === 'coordinator' && may === 'text');
  }
}

/** The room reads what both it and whoever holds the pen may read. */
function meetingAgrees(who: TestCore, caseId: string): void {
  const { seats } = who.call('meetings.live', { meetingId: MEETING });
  const live = who.call('meetings.case', { meetingId: MEETING, caseId });
  const room = { kind: 'room', unitIds: [...new Set(seats.map(({ unitId }) => unitId))] } as const;
  const reader = caseReader(who.core.user());
  const subject = subjectOf(who, caseId);
  const shown = both(disclose(subject, room, MEETING), disclose(subject, reader, MEETING));
  const mayTell = tellers(subject, MEETING);
  for (const note of listFacts(who.core.store, 'notes', 'case_id', caseId))
    expect(seenIn(live.notes, note.id)).toBe(
      bothNote(discloseNote(note, shown, room, mayTell), discloseNote(note, shown, reader, mayTell)),
    );
}

function subjectOf(who: TestCore, caseId: string): Subject {
  const facts = getCaseFacts(who.core.store, caseId, MEETING);
  if (facts === undefined) throw new Error('the case is there');
  return facts.subject;
}
