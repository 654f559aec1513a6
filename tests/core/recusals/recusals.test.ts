import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aConsent, aDecision, raiseWithConsent, TEAM_UNITS } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
const DAVID = 'person-david';
const SARA = 'person-sara';

let core: TestCore;
let caseId = '';

beforeEach(() => {
  core = testCore();
  core.core.write('people', (tx) => {
    tx.set('people', DAVID, {
      name: 'David Prov',
      profession: 'kurator',
      unitId: 'unit-school',
      archived: false,
    });
    tx.set('people', SARA, {
      name: 'Sara Prov',
      profession: 'psykolog',
      unitId: 'unit-school',
      archived: false,
    });
    tx.set('users', 'david', {
      name: 'David Prov',
      role: 'member',
      personId: DAVID,
      unitId: 'unit-school',
      revoked: false,
    });
    tx.set('users', 'sara', {
      name: 'Sara Prov',
      role: 'member',
      personId: SARA,
      unitId: 'unit-school',
      revoked: false,
    });
  });
  caseId = raiseWithConsent(core, { firstName: 'Nova', referringPersonId: DAVID });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

const item = () => ({ meetingId: MEETING, caseId });
const recuse = (personId: string) => core.call('meetings.recuse', { ...item(), personId });
const live = () => core.call('meetings.case', item());
const listAll = { filter: 'open', sort: 'number', descending: false, offset: 0, limit: 10 } as const;

describe('somebody who has stepped back', () => {
  it('loses the right to read the case: lists, search, case page, consent, agenda and minutes', () => {
    core.call('decisions.record', aDecision(caseId, MEETING));
    const seen = (userId: string) => {
      const as = core.as(userId);
      return {
        list: as.call('cases.list', { ...listAll, search: '' }).total,
        search: as.call('cases.list', { ...listAll, search: 'nova' }).total,
        byNumber: as.call('cases.list', { ...listAll, search: 'k-2026' }).total,
        counted: as.call('session.get', null).openCases,
        page: !as.call('cases.get', { caseId }).restricted,
        agenda: as.call('meetings.agenda', { meetingId: MEETING }).rows.length,
        minutes: as.call('minutes.get', { meetingId: MEETING }).document.items.length,
        overview: as.call('overview.get', null).next?.plannedMinutes,
      };
    };
    const before = seen('david');
    expect(before).toEqual({
      list: 1,
      search: 1,
      byNumber: 1,
      counted: 1,
      page: true,
      agenda: 1,
      minutes: 1,
      overview: 22,
    });
    recuse(DAVID);
    expect(seen('david')).toEqual({
      list: 0,
      search: 0,
      byNumber: 0,
      counted: 0,
      page: false,
      agenda: 0,
      minutes: 0,
      overview: 10,
    });
    expect(core.as('david').call('cases.get', { caseId })).toMatchObject({ withheld: 'recused', name: '' });
    expect(core.as('david').refusal('consents.get', { caseId })).toBe('forbidden');
    expect(seen('sara')).toEqual(before);
    core.call('meetings.undoRecuse', { ...item(), personId: DAVID });
    expect(seen('david')).toEqual(before);
  });

  it('is outside the room, and the others of the unit stay', () => {
    recuse(DAVID);
    expect(live()).toMatchObject({
      stopped: false,
      recused: [{ personId: DAVID, name: 'David Prov', isHere: true }],
    });
  });

  it('no longer stops a case that the own unit is not covered for, when nobody else is here from it', () => {
    core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: '' });
    expect(live()).toMatchObject({ stopped: true, mustLeave: [{ unitId: 'unit-school' }] });
    recuse(DAVID);
    expect(live()).toMatchObject({ stopped: true, mustLeave: [{ people: ['Sara Prov'] }] });
    expect(core.call('meetings.live', { meetingId: MEETING }).items[0]?.outside).toHaveLength(1);
    recuse(SARA);
    expect(live()).toMatchObject({ stopped: false, mustLeave: [] });
    expect(core.call('meetings.live', { meetingId: MEETING }).items[0]?.outside).toEqual([]);
  });

  it('cannot be given responsibility for the item', () => {
    recuse(DAVID);
    const decision = aDecision(caseId, MEETING, {
      providerUnitId: 'unit-school',
      responsiblePersonId: DAVID,
    });
    expect(core.refusal('decisions.record', decision)).toBe('rule:decision.recused');
    core.call('decisions.record', { ...decision, responsiblePersonId: SARA });
  });

  it('cannot be given a task in it, nor become the family’s contact, and no chooser offers them', () => {
    core.call('decisions.record', aDecision(caseId, MEETING));
    const task = { ...item(), text: 'Ring hem', unitId: null, dueOn: null };
    const { commitmentId } = core.call('commitments.add', { ...task, personId: SARA });
    const unassigned = core.call('commitments.add', { ...task, personId: null });
    recuse(DAVID);
    expect(core.refusal('commitments.add', { ...task, personId: DAVID })).toBe('rule:task.recused');
    expect(core.refusal('commitments.change', { commitmentId, personId: DAVID })).toBe('rule:task.recused');
    expect(core.refusal('handovers.nameContact', { caseId, personId: DAVID })).toBe('rule:contact.recused');
    expect(live().notResponsible).toEqual([DAVID]);
    expect(core.call('handovers.get', { caseId }).notResponsible).toEqual([DAVID]);
    const asked = core
      .call('meetings.closing', { meetingId: MEETING })
      .missing.find(({ kind, taskId }) => kind === 'taskPerson' && taskId === unassigned.commitmentId);
    expect(asked?.notResponsible).toEqual([DAVID]);
    core.call('commitments.change', { commitmentId, text: 'Ring hem i kväll' });
    core.call('handovers.nameContact', { caseId, personId: SARA });
  });

  it('stands in the minutes as having left the room, and they are sealed with it', () => {
    recuse(DAVID);
    core.call('decisions.record', aDecision(caseId, MEETING));
    core.call('meetings.seal', { meetingId: MEETING });
    const { document, seal } = core.call('minutes.get', { meetingId: MEETING });
    expect(document.items[0]?.recused).toEqual(['David Prov']);
    expect(document.attendance.map(({ person, recusedFrom }) => [person, recusedFrom])).toEqual(
      expect.arrayContaining([
        ['David Prov', ['K-2026-001']],
        ['Sara Prov', undefined],
      ]) as unknown,
    );
    expect(seal?.intact).toBe(true);
    expect(core.as('david').call('minutes.get', { meetingId: MEETING }).document).toMatchObject({
      items: [],
    });
    expect(JSON.stringify(core.as('david').call('minutes.get', { meetingId: MEETING }))).not.toContain(
      'K-2026-001',
    );
  });

  it('is told of on the agenda of the next meeting, with what they were to the case', () => {
    recuse(DAVID);
    core.call('decisions.record', aDecision(caseId, MEETING, { followUpOn: '2026-12-03' }));
    core.call('meetings.seal', { meetingId: MEETING });
    core.goTo('2026-11-30');
    expect(core.call('meetings.agenda', { meetingId: '2026-12-03' }).rows[0]?.recused).toEqual([
      { personId: DAVID, name: 'David Prov', part: 'contact' },
    ]);
  });

  it('is somebody at the table of a meeting that is held', () => {
    core.call('meetings.setAttendance', { meetingId: MEETING, personId: SARA, state: 'absent' });
    expect(core.refusal('meetings.recuse', { ...item(), personId: SARA })).toBe('rule:recusal.notHere');
    expect(core.refusal('meetings.recuse', { ...item(), personId: 'nobody' })).toBe('not-found');
    expect(core.refusal('meetings.recuse', { ...item(), caseId: 'none', personId: DAVID })).toBe('not-found');
    expect(core.refusal('meetings.recuse', { ...item(), meetingId: '2026-12-03', personId: DAVID })).toBe(
      'rule:meeting.notStarted',
    );
  });

  it('is written down once, however often it is said', () => {
    recuse(DAVID);
    recuse(DAVID);
    const count = core.core.store.one<{ n: number }>('SELECT count(*) AS n FROM recusals')?.n;
    core.call('meetings.undoRecuse', { ...item(), personId: DAVID });
    core.call('meetings.undoRecuse', { ...item(), personId: DAVID });
    expect([count, live().recused]).toEqual([1, []]);
  });
});

describe('the coordinator who holds the pen and steps back', () => {
  beforeEach(() => {
    recuse('person-founder');
  });

  it('sees that another must record the item, and nothing of it', () => {
    expect(live()).toMatchObject({
      stopped: true,
      withheld: 'recused',
      mustLeave: [],
      name: '',
      question: '',
      recused: [{ name: 'Vera Prov' }],
    });
    for (const [channel, input] of [
      ['decisions.record', aDecision(caseId, MEETING)],
      ['meetings.note', { ...item(), note: 'Prov' }],
      ['cases.change', { caseId, fields: { question: 'Prov?' } }],
      ['consents.setAdultOn', { caseId, adultOn: '2001-01-01' }],
      ['commitments.add', { ...item(), text: 'Prov', unitId: null, personId: null, dueOn: null }],
    ] as const)
      expect([channel, core.refusal(channel, input)]).toEqual([channel, 'rule:case.recused']);
  });

  it('keeps a row for it in the list, without a name, and does not find it by one', () => {
    expect(core.call('cases.list', { ...listAll, search: '' }).rows).toMatchObject([
      { number: 'K-2026-001', name: null, school: null, withheld: 'recused' },
    ]);
    expect(core.call('cases.list', { ...listAll, search: 'nova' }).total).toBe(0);
    expect(
      core.call('cases.duplicates', {
        firstName: 'Nova',
        birthYear: 2014,
        school: 'Björkskolan',
        referringUnitId: 'unit-school',
      }),
    ).toEqual([]);
    expect(core.call('consultations.check', { text: 'Nova är orolig' }).words).toEqual([]);
    expect(core.refusal('cases.history', { caseId })).toBe('forbidden');
  });

  it('is told neither name nor school by the order of the list', () => {
    for (const [firstName, school] of [
      ['Alva', 'Almskolan'],
      ['Ture', 'Åsskolan'],
    ] as const)
      raiseWithConsent(core, { firstName, school });
    const numbers = (sort: 'name' | 'school', descending: boolean): string[] =>
      core
        .call('cases.list', { ...listAll, sort, descending, search: '' })
        .rows.map(({ number }) => number.slice(-1));
    const orders = () =>
      (['name', 'school'] as const).map((sort) => [numbers(sort, false), numbers(sort, true)]);
    const blind = [
      ['1', '2', '3'],
      ['3', '2', '1'],
    ];
    expect(orders()).toEqual([blind, blind]);
    core.call('meetings.undoRecuse', { ...item(), personId: 'person-founder' });
    const open = [
      ['2', '1', '3'],
      ['3', '1', '2'],
    ];
    expect(orders()).toEqual([open, open]);
  });

  it('can put the item off, or take the recusal back', () => {
    core.call('meetings.defer', { ...item(), reason: 'Någon annan tar det' });
    core.call('meetings.undoRecuse', { ...item(), personId: 'person-founder' });
    expect(live()).toMatchObject({ stopped: false, withheld: null, name: 'Nova' });
  });

  it('leaves the item to another coordinator', () => {
    core.core.write('users.add', (tx) =>
      tx.set('users', 'other', {
        name: 'Sara Prov',
        role: 'coordinator',
        personId: SARA,
        unitId: 'unit-school',
        revoked: false,
      }),
    );
    const other = core.as('other');
    expect(other.call('meetings.case', item())).toMatchObject({ stopped: false, name: 'Nova' });
    other.call('decisions.record', aDecision(caseId, MEETING, { responsiblePersonId: SARA }));
    expect(core.as(FOUNDER).call('meetings.closing', { meetingId: MEETING }).missing).toEqual([]);
  });
});

it('consent given anew does not open the case again to somebody who has stepped back', () => {
  recuse(DAVID);
  core.call('consents.register', {
    consent: aConsent(caseId, {
      scope: TEAM_UNITS.map((unitId) => ({ unitId, mayTell: true, categories: ['planning', 'school'] })),
    }),
    replaces: null,
    draftKey: null,
  });
  expect(core.as('david').call('cases.get', { caseId }).restricted).toBe(true);
});
