/**
 * A protected child has a name, a school, a number and a story that occur nowhere else. Somebody whom the case does
 * not name asks every channel for everything, and none of it comes back.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { caseFilters, caseSorts, countedFilters } from '../../../domain/cases/case-views.ts';
import { aDecision } from '../../support/case-builders.ts';
import { FOUNDER } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';
import { list, MEETING, MEMBER, OUTSIDE, protectedTeam, SECOND } from '../../support/protected-team.ts';

let core: TestCore;
let caseId: string;
let number: string;
beforeEach(() => {
  ({ core, caseId, number } = protectedTeam());
});
afterEach(() => core.close());

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
  it('7. Protected-identity case never appears by name in list, agenda, log view, window title, file name, OS notification or recent-files.', () => {
    const made = holdMeeting();
    const inputs = validInputs({ ...thingsOf(core.core), caseId, meetingId: MEETING, ...made });
    const who = core.as(userId);
    const said = (): string[] => [
      ...asked('query').map(
        (channel) => `${channel} ${JSON.stringify(who.core.call(channel, inputs[channel]))}`,
      ),
      ...[...caseFilters, ...countedFilters].flatMap((filter) =>
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
      'handovers.offer',
      'handovers.nameContact',
      'cases.nameUsers',
      'consents.register',
      'consents.withdraw',
      'consents.setAdultOn',
      'decisions.record',
      'decisions.retract',
      'decisions.recordChildView',
      'commitments.add',
      'commitments.change',
      'commitments.remove',
      'commitments.answer',
      'meetings.note',
      'meetings.recuse',
      'meetings.undoRecuse',
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
    for (const filter of countedFilters)
      expect(list(who, { filter }).rows.filter(({ id }) => id === caseId)).toEqual([]);
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
