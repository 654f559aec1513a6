/**
 * A protected child has a name, a school, a number and a story that occur nowhere else. Somebody whom the case does
 * not name asks every channel for everything, and none of it comes back.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { caseFilters, caseSorts } from '../../../domain/cases/case-views.ts';
import type { Role } from '../../../domain/kernel/permissions.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const MEETING = '2026-11-26';
const SECOND = 'user-second';
const OUTSIDE = 'user-outside';
const MEMBER = 'user-member';

let core: TestCore;
let caseId: string;
let number: string;
beforeEach(() => {
  core = testCore();
  const addUser = (id: string, role: Role, unitId: string | null): void => {
    core.core.write('users.add', (tx) =>
      tx.set('users', id, { name: `Namn ${id}`, role, unitId, personId: null, revoked: false }),
    );
  };
  addUser(SECOND, 'coordinator', 'unit-house');
  addUser(OUTSIDE, 'coordinator', 'unit-house');
  addUser(MEMBER, 'member', 'unit-house');
  raiseWithConsent(core, { firstName: 'Alva' });
  caseId = raiseWithConsent(core, {
    firstName: 'Hemlige-Namn',
    school: 'Hemlige-Skola',
    grade: 'Hemlige-Klass',
    question: 'Hemlige-Fraga',
    strengths: 'Hemlige-Styrka',
    guardiansWish: 'Hemlige-Onskan',
    childWords: { words: 'Hemlige-Ord', how: 'Hemlige-Hur', knowsItIsRead: 'yes' },
    referringUnitId: 'unit-social',
    identityProtection: 'protectedRegistration',
    namedUserIds: [SECOND],
    doNotDiscloseTo: ['guardian2'],
  });
  number = core.call('cases.get', { caseId }).number;
});
afterEach(() => core.close());

const list = (who: TestCore, query: object = {}) =>
  who.call('cases.list', {
    filter: 'open',
    search: '',
    sort: 'next',
    descending: false,
    offset: 0,
    limit: 50,
    ...query,
  });

/** A meeting with everything in it that can be said about a child. */
function holdMeeting(): {
  readonly decisionId: string;
  readonly commitmentId: string;
  readonly noteId: string;
} {
  core.call('notes.add', {
    caseId,
    text: 'Hemlige-Anteckning',
    category: 'school',
    authorUnitId: null,
    limit: { to: 'team' },
    aboutOther: null,
  });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  const { decisionId } = core.call('decisions.record', aDecision(caseId, MEETING, { goal: 'Hemlige-Mal' }));
  const { commitmentId } = core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text: 'Hemlige-Uppgift',
    unitId: 'unit-social',
    personId: null,
    dueOn: null,
  });
  core.call('meetings.note', { caseId, meetingId: MEETING, note: 'Hemlige-Motesanteckning' });
  const { noteId } = core.call('notes.add', {
    caseId,
    text: 'Hemlige-Anteckning igen',
    category: 'health',
    authorUnitId: 'unit-social',
    limit: { to: 'units', unitIds: ['unit-social'] },
    aboutOther: null,
  });
  return { decisionId, commitmentId, noteId };
}

const inCore = (Object.keys(contract) as ChannelName[]).filter(
  (channel) =>
    contract[channel].kind !== 'job' && contract[channel].needs !== 'nobody' && channel !== 'users.list',
);
/** What the window typed comes back in drafts; what it asked to write is not in any answer. */
const asked = (kind: 'query' | 'command'): ChannelName[] =>
  inCore.filter((channel) => contract[channel].kind === kind);

describe.each([OUTSIDE, MEMBER])('%s, whom the case does not name', (userId) => {
  it('Protected-identity case never appears by name in list, agenda, log view, window title, file name, OS notification or recent-files', () => {
    const made = holdMeeting();
    const inputs = validInputs({ ...thingsOf(core.core), caseId, meetingId: MEETING, ...made });
    const who = core.as(userId);
    const said = (): string[] => [
      ...asked('query').map(
        (channel) => `${channel} ${JSON.stringify(who.core.call(channel, inputs[channel]))}`,
      ),
      ...caseFilters.flatMap((filter) =>
        caseSorts.map(
          (sort) =>
            `${filter} ${sort} ${JSON.stringify(
              who.core.call('cases.list', {
                filter,
                sort,
                search: '',
                descending: true,
                offset: 0,
                limit: 50,
              }),
            )}`,
        ),
      ),
      ...['hemlige', 'skola', number, 'k-2026'].map(
        (search) =>
          `search ${JSON.stringify(
            who.core.call('cases.list', {
              filter: 'open',
              sort: 'name',
              search,
              descending: false,
              offset: 0,
              limit: 50,
            }),
          )}`,
      ),
      JSON.stringify(
        who.core.call('cases.duplicates', {
          firstName: 'Hemlige-Namn',
          birthYear: 2014,
          school: 'Hemlige-Skola',
          referringUnitId: 'unit-social',
        }),
      ),
    ];
    const leaks = (answers: readonly string[]): string[] =>
      answers.filter((text) => text.includes('Hemlige') || text.includes(number));
    expect(leaks(said())).toEqual([]);
    const refusals = asked('command').map(
      (channel) => `${channel} ${JSON.stringify(who.core.call(channel, inputs[channel]))}`,
    );
    expect(leaks(refusals)).toEqual([]);
    // The same search finds them with somebody whom the case names.
    const open = core.as(SECOND);
    expect(leaks([JSON.stringify(open.core.call('cases.get', { caseId }))]).length).toBe(1);
  });

  it('writes nothing in it, and is told so', () => {
    const made = holdMeeting();
    const inputs = validInputs({ ...thingsOf(core.core), caseId, meetingId: MEETING, ...made });
    const who = core.as(userId);
    const changes = (): unknown =>
      core.core.store.one('SELECT count(*), max(hlc) FROM change WHERE case_id = ?', caseId);
    const before = changes();
    for (const channel of [
      'cases.change',
      'cases.setLead',
      'cases.nameUsers',
      'consents.register',
      'consents.withdraw',
      'decisions.record',
      'decisions.retract',
      'decisions.recordChildView',
      'commitments.add',
      'commitments.change',
      'commitments.remove',
      'commitments.answer',
      'meetings.note',
      'notes.add',
    ] as const) {
      const answer = who.core.call(channel, inputs[channel]);
      expect([channel, answer.ok, answer.ok ? '' : answer.error.code]).toEqual([
        channel,
        false,
        expect.stringMatching(/^(forbidden|rule)$/),
      ]);
    }
    expect(changes()).toEqual(before);
  });
});

describe('a coordinator whom the case does not name', () => {
  it('sees that it is there, and how many may open it, last in every order', () => {
    const who = core.as(OUTSIDE);
    for (const sort of caseSorts)
      for (const descending of [true, false])
        expect(list(who, { sort, descending }).rows.at(-1)).toMatchObject({
          id: caseId,
          number: '',
          holder: '',
          withheld: 'protected',
          named: 2,
        });
    expect(list(who).total).toBe(2);
    expect(list(who, { offset: 1 }).rows.map(({ id }) => id)).toEqual([caseId]);
    expect(list(who, { offset: 0, limit: 1 }).rows.map(({ withheld }) => withheld)).toEqual([null]);
    expect(list(who, { offset: 2 }).rows).toEqual([]);
  });

  it('learns from no filter how it stands', () => {
    const who = core.as(OUTSIDE);
    core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' });
    for (const filter of caseFilters.filter((one) => one !== 'open' && one !== 'closed')) {
      const { rows, total, counts } = list(who, { filter });
      expect(rows.filter(({ id }) => id === caseId)).toEqual([]);
      expect([total, counts[filter]]).toEqual([rows.length, rows.length]);
    }
    expect(list(core, { filter: 'consentMissing' }).rows.map(({ id }) => id)).toEqual([caseId]);
    expect(who.call('overview.get', null).consent).toEqual({ total: 0, rows: [] });
    expect(who.call('meetings.agenda', { meetingId: MEETING }).consentToMend).toEqual([]);
  });

  it('is told whom to ask', () => {
    const { number: shown, named, namedUsers, withheld } = core.as(OUTSIDE).call('cases.get', { caseId });
    expect([shown, named, withheld]).toEqual(['', 2, 'protected']);
    expect(namedUsers.map(({ id }) => id).toSorted()).toEqual([FOUNDER, SECOND].toSorted());
    expect(core.as(MEMBER).call('cases.get', { caseId }).namedUsers).toEqual([]);
  });

  it('sees an item with its minutes on the agenda', () => {
    const row = core
      .as(OUTSIDE)
      .call('meetings.agenda', { meetingId: MEETING })
      .rows.find((one) => one.caseId === caseId);
    expect(row).toMatchObject({
      number: '',
      name: null,
      minutes: 12,
      protected: { named: 2, isOpen: false },
    });
  });

  it('can put the item off without reading it', () => {
    holdMeeting();
    const who = core.as(OUTSIDE);
    who.call('meetings.defer', { meetingId: MEETING, caseId, reason: 'Ingen behörig är här.' });
    expect(who.call('meetings.case', { meetingId: MEETING, caseId })).toMatchObject({
      number: '',
      stopped: true,
      withheld: 'protected',
      notes: [],
      consent: [],
      earlier: [],
    });
  });
});

describe('who may open it', () => {
  const named = (): string[] =>
    core
      .call('cases.get', { caseId })
      .namedUsers.map(({ id }) => id)
      .toSorted();

  it('is whoever protects the case, and those they choose', () => {
    expect(named()).toEqual([FOUNDER, SECOND].toSorted());
  });

  it('is changed only by those it names, and never so that nobody is left', () => {
    expect(core.as(OUTSIDE).refusal('cases.change', { caseId, fields: { namedUserIds: [OUTSIDE] } })).toBe(
      'rule:case.notNamed',
    );
    expect(core.as(OUTSIDE).refusal('cases.change', { caseId, fields: { identityProtection: 'none' } })).toBe(
      'rule:case.notNamed',
    );
    expect(core.refusal('cases.change', { caseId, fields: { namedUserIds: [] } })).toBe('rule:case.noNamed');
    core.call('cases.change', { caseId, fields: { namedUserIds: [FOUNDER] } });
    expect(core.as(SECOND).call('cases.get', { caseId }).restricted).toBe(true);
    expect(core.refusal('cases.change', { caseId, fields: { namedUserIds: ['nobody'] } })).toBe('not-found');
  });

  it('is everybody again once the case is protected no more', () => {
    core.call('cases.change', { caseId, fields: { identityProtection: 'none' } });
    expect(core.as(OUTSIDE).call('cases.get', { caseId })).toMatchObject({
      name: 'Hemlige-Namn',
      named: null,
    });
  });

  it('is for a coordinator to say when those it names are gone, and that is logged', () => {
    const who = core.as(OUTSIDE);
    expect(who.refusal('cases.nameUsers', { caseId, namedUserIds: [OUTSIDE] })).toBe('forbidden');
    expect(who.call('cases.namedIn', { userId: SECOND })).toEqual({ cases: 1, alone: 0 });
    core.core.write('users.revoke', (tx) => tx.set('users', FOUNDER, { revoked: true }));
    expect(who.call('cases.namedIn', { userId: SECOND })).toEqual({ cases: 1, alone: 1 });
    core.core.write('users.revoke', (tx) => tx.set('users', SECOND, { revoked: true }));
    expect(list(who).rows.at(-1)).toMatchObject({ id: caseId, named: 0 });
    expect(core.as(MEMBER).refusal('cases.nameUsers', { caseId, namedUserIds: [MEMBER] })).toBe('forbidden');
    core.as(OUTSIDE).call('cases.nameUsers', { caseId, namedUserIds: [MEMBER] });
    expect(who.call('cases.get', { caseId }).restricted).toBe(true);
    expect(core.as(MEMBER).call('cases.get', { caseId }).name).toBe('Hemlige-Namn');
    expect(
      who.core.store.all('SELECT action, case_id FROM access_log WHERE action = ?', 'rightsChanged'),
    ).toEqual([{ action: 'rightsChanged', case_id: caseId }]);
  });
});

describe('in the meeting', () => {
  const sit = (): void => {
    core.core.write('test', (tx) => {
      for (const [id, unitId] of [
        ['person-second', 'unit-house'],
        ['person-other', 'unit-social'],
      ] as const)
        tx.set('people', id, { name: `Person ${id}`, profession: '', unitId, archived: false });
      tx.set('users', FOUNDER, { personId: 'person-founder' });
      tx.set('users', SECOND, { personId: 'person-second' });
    });
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
  };
  const live = () => core.call('meetings.case', { meetingId: MEETING, caseId });

  it('it stays closed until all whom it does not name have left, and then names no child and no school', () => {
    sit();
    expect(live()).toMatchObject({ stopped: true, number: '', question: '', consent: [], withheld: null });
    const { protected: room } = live();
    expect(room?.stay.length).toBe(2);
    expect(room?.leave.map(({ personId }) => personId)).toEqual(['person-other']);
    core.call('meetings.setOutside', {
      meetingId: MEETING,
      caseId,
      unitIds: [],
      personIds: ['person-other'],
    });
    expect(live()).toMatchObject({
      stopped: false,
      number,
      question: 'Hemlige-Fraga',
      name: '',
      school: '',
      grade: '',
    });
    core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds: [], personIds: [] });
    expect(live().stopped).toBe(true);
  });

  it('no screen of the meeting says which case it is', () => {
    sit();
    const row = core.call('meetings.live', { meetingId: MEETING }).items.find((one) => one.caseId === caseId);
    expect(row).toMatchObject({ number: '', name: null, protected: { stay: 2, leave: 1 } });
    const { missing } = core.call('meetings.closing', { meetingId: MEETING });
    expect(missing.filter((thing) => thing.caseId === caseId)).toEqual([
      { kind: 'outcome', caseId, number: '', detail: '', taskId: null },
    ]);
  });
});

it('is found as a possible duplicate by those it names, without its school', () => {
  const typed = {
    firstName: 'Hemlige-Namn',
    birthYear: 2014,
    school: 'Hemlige-Skola',
    referringUnitId: null,
  };
  expect(core.as(SECOND).call('cases.duplicates', typed)).toMatchObject([{ number, school: '' }]);
});
