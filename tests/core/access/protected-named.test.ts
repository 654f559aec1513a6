/** Who may open a protected case, and what the meeting's screens say while it is up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { FOUNDER } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { personOf } from '../../support/unit-members.ts';
import { list, MEETING, MEMBER, OUTSIDE, protectedTeam, SECOND } from '../../support/protected-team.ts';

let core: TestCore;
let caseId: string;
let number: string;
beforeEach(() => {
  ({ core, caseId, number } = protectedTeam());
});
afterEach(() => core.close());

describe('who may be responsible in it', () => {
  it('is nobody whom it does not name: decision, task and contact are refused, and no chooser offers them', () => {
    const stranger = personOf(core, 'unit-house');
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    const task = { meetingId: MEETING, caseId, text: 'Ring', unitId: null, dueOn: null };
    const decision = aDecision(caseId, MEETING, { responsiblePersonId: stranger });
    expect(core.refusal('decisions.record', decision)).toBe('rule:decision.notNamed');
    expect(core.refusal('commitments.add', { ...task, personId: stranger })).toBe('rule:task.notNamed');
    core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds: [], personIds: [stranger] });
    expect(core.call('meetings.case', { meetingId: MEETING, caseId })).toMatchObject({
      stopped: false,
      notResponsible: [stranger],
    });
    expect(core.call('handovers.get', { caseId }).notResponsible).toEqual([stranger]);
    core.call('decisions.record', { ...decision, responsiblePersonId: 'person-founder' });
    core.call('commitments.add', { ...task, personId: 'person-founder' });
  });
});

const rightsChanged = (): { user_id: string; case_id: string; detail: string }[] =>
  core.core.store.all(
    `SELECT user_id, case_id, detail FROM access_log
     WHERE action = 'rightsChanged' AND detail LIKE 'named%' ORDER BY seq`,
  );

describe('who may open it', () => {
  const named = (): string[] =>
    core
      .call('cases.get', { caseId })
      .namedUsers.map(({ id }) => id)
      .toSorted();

  it('is whoever protects the case, and those they choose', () => {
    expect(named()).toEqual([FOUNDER, SECOND].toSorted());
  });

  it('is a right, and each change of it a row of the access log: who is named, by whom', () => {
    const before = rightsChanged();
    expect(before).toEqual([{ user_id: FOUNDER, case_id: caseId, detail: `named ${FOUNDER} ${SECOND}` }]);
    core.call('cases.change', { caseId, fields: { question: 'En annan fråga' } });
    expect(rightsChanged()).toEqual(before);
    core.call('cases.change', { caseId, fields: { namedUserIds: [FOUNDER, MEMBER] } });
    core.call('cases.change', { caseId, fields: { identityProtection: 'none' } });
    expect(rightsChanged().map(({ detail }) => detail)).toEqual([
      `named ${FOUNDER} ${SECOND}`,
      `named ${FOUNDER} ${MEMBER}`,
      'named',
    ]);
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
    expect(rightsChanged().at(-1)).toEqual({ user_id: OUTSIDE, case_id: caseId, detail: `named ${MEMBER}` });
  });
});

describe('a protected case in the meeting', () => {
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

  it('stays closed until all whom it does not name have left, and then names no child and no school', () => {
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
      { kind: 'outcome', caseId, number: '', detail: '', taskId: null, task: null, notResponsible: [] },
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

it('a case can be protected after it has been closed, and nothing else in it is changed then', () => {
  const closed = raiseWithConsent(core, { firstName: 'Alvin' });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('meetings.addCase', { meetingId: MEETING, caseId: closed });
  const ending = {
    type: 'close',
    closureReason: 'goalsReached',
    because: 'Klart',
    followUpOn: null,
  } as const;
  core.call('decisions.record', aDecision(closed, MEETING, ending));
  const change = (fields: object): string => core.refusal('cases.change', { caseId: closed, fields });
  expect(change({ identityProtection: 'marked', firstName: 'A' })).toBe('rule:case.closed');
  core.call('cases.change', {
    caseId: closed,
    fields: { identityProtection: 'marked', namedUserIds: [SECOND] },
  });
  expect(list(core, { filter: 'closed' }).rows).toMatchObject([{ id: closed, name: null, school: null }]);
  expect(core.as(OUTSIDE).call('cases.get', { caseId: closed })).toMatchObject({
    withheld: 'protected',
    number: '',
  });
});
