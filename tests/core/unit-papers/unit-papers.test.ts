/** A unit's list and agenda: what consent opens to it, each line once, and of the rest a number. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aConsent, aDecision, raiseWithConsent, TEAM_UNITS } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const NEXT = '2026-12-03';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const paper = (unitId: string, kind: 'tasks' | 'agenda', meetingId = NEXT, by = core) =>
  by.call('unitPapers.get', { meetingId, unitId, paper: kind });

/** A case that consent opens to these units alone. */
const raiseFor = (unitIds: readonly string[], firstName: string): string => {
  const { caseId } = core.call('cases.raise', {
    fields: aCase({ firstName, birthYear: 2013, question: `Frågan om ${firstName}?` }),
    returnOf: null,
    draftKey: null,
  });
  const { scope } = aConsent(caseId);
  core.call('consents.register', {
    consent: aConsent(caseId, { scope: scope.filter(({ unitId }) => unitIds.includes(unitId)) }),
    replaces: null,
    draftKey: null,
  });
  return caseId;
};

/** Decides, with a task for the school, and seals. */
const meet = (caseIds: readonly string[], personId: string): void => {
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  for (const caseId of caseIds) {
    core.call('decisions.record', aDecision(caseId, MEETING, { followUpOn: NEXT }));
    core.core.write('commitments.add', (tx) =>
      tx.set('commitments', `task-${caseId}`, {
        caseId,
        meetingId: MEETING,
        text: `Uppgift ${caseId.slice(0, 4)}`,
        unitId: 'unit-school',
        personId,
        dueOn: '2026-12-01',
      }),
    );
  }
};

describe('the list of a unit', () => {
  it('holds each of its open tasks once, with number, person and day, and what it answers for', () => {
    const personId = personOf(core, 'unit-school');
    const caseId = raiseWithConsent(core);
    meet([caseId], personId);
    const { tasks, hidden, unit } = paper('unit-school', 'tasks');
    const { number } = core.call('cases.get', { caseId });
    expect([unit, hidden]).toEqual(['Elevhälsan', 0]);
    expect(tasks).toEqual([
      {
        id: `task-${caseId}`,
        number,
        kind: 'task',
        what: `Uppgift ${caseId.slice(0, 4)}`,
        person: 'Person unit-school',
        on: '2026-12-01',
        isOverdue: false,
      },
    ]);
    expect(paper('unit-house', 'tasks').tasks).toMatchObject([
      { kind: 'decision', person: 'Vera Prov', on: NEXT, number },
    ]);
    core.call('commitments.answer', { commitmentId: `task-${caseId}`, state: 'done', note: '' });
    expect(paper('unit-school', 'tasks').tasks).toEqual([]);
  });

  it('marks a follow-up whose day has passed, as it marks a task', () => {
    const personId = personOf(core, 'unit-school');
    meet([raiseWithConsent(core)], personId);
    core.call('meetings.seal', { meetingId: MEETING });
    const late = (): boolean[] =>
      [...paper('unit-house', 'tasks').tasks, ...paper('unit-school', 'tasks').tasks].map(
        ({ isOverdue }) => isOverdue,
      );
    core.goTo(NEXT);
    expect(late()).toEqual([false, true]);
    core.goTo('2026-12-04');
    expect(late()).toEqual([true, true]);
  });

  it('keeps a task that nobody has answered when its case is closed, and asks for no follow-up of it', () => {
    const personId = personOf(core, 'unit-school');
    const caseId = raiseWithConsent(core);
    meet([caseId], personId);
    const closing = { type: 'close', closureReason: 'goalsReached', because: 'Målen är nådda' } as const;
    core.call('decisions.record', aDecision(caseId, MEETING, { ...closing, followUpOn: null }));
    expect(core.call('cases.get', { caseId }).closure).not.toBeNull();
    expect(paper('unit-school', 'tasks').tasks.map(({ id }) => id)).toEqual([`task-${caseId}`]);
    expect(paper('unit-house', 'tasks').tasks).toEqual([]);
    core.call('commitments.answer', { commitmentId: `task-${caseId}`, state: 'done', note: '' });
    expect(paper('unit-school', 'tasks').tasks).toEqual([]);
  });

  it('counts what consent keeps from the unit, and says nothing of it', () => {
    const personId = personOf(core, 'unit-school');
    const open = raiseWithConsent(core);
    const closed = raiseFor(['unit-house'], 'Hemlige');
    meet([open, closed], personId);
    const list = paper('unit-school', 'tasks');
    expect(list.tasks.map(({ id }) => id)).toEqual([`task-${open}`]);
    expect(list.hidden).toBe(1);
    expect(JSON.stringify(list)).not.toContain(core.call('cases.get', { caseId: closed }).number);
  });

  it('holds nothing of a protected child, and to whom it does not name not even that there is one', () => {
    const personId = personOf(core, 'unit-school');
    const caseId = raiseWithConsent(core);
    meet([caseId], personId);
    const protect = (namedUserIds: string[]): void =>
      core.core.write('cases.change', (tx) =>
        tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds }),
      );
    protect(['user-founder']);
    expect(paper('unit-school', 'tasks')).toMatchObject({ tasks: [], hidden: 1 });
    protect(['somebody-else']);
    expect(paper('unit-school', 'tasks')).toMatchObject({ tasks: [], hidden: 0 });
  });

  it('is a member’s own unit’s alone', () => {
    const member = memberOf(core, 'unit-school');
    expect(paper('unit-school', 'tasks', NEXT, member).unit).toBe('Elevhälsan');
    expect(member.refusal('unitPapers.get', { meetingId: NEXT, unitId: 'unit-house', paper: 'tasks' })).toBe(
      'rule:unitPapers.ownUnit',
    );
  });
});

describe('the agenda of a unit', () => {
  it('names what consent opens, and of the rest tells the time and that one waits outside', () => {
    personOf(core, 'unit-school');
    raiseFor(TEAM_UNITS, 'Nova');
    const closed = raiseFor(['unit-house'], 'Hemlige');
    const { number } = core.call('cases.get', { caseId: closed });
    const { rows } = paper('unit-school', 'agenda', MEETING);
    expect(rows.map(({ name, isRestricted }) => `${name} ${isRestricted}`).toSorted()).toEqual([
      ' true',
      'Nova false',
    ]);
    expect(rows.every(({ startsAt, minutes }) => startsAt >= '13:05' && minutes > 0)).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Hemlige|${number}|${closed}`));
    expect(paper('unit-house', 'agenda', MEETING).rows.filter((row) => row.isRestricted)).toEqual([]);
  });

  it('tells a protected child from one without consent in no way', () => {
    personOf(core, 'unit-school');
    const caseId = raiseFor(TEAM_UNITS, 'Nova');
    raiseFor(['unit-house'], 'Elis');
    core.core.write('cases.change', (tx) =>
      tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds: ['user-founder'] }),
    );
    const shapes = paper('unit-school', 'agenda', MEETING).rows.map(
      ({ key: _key, startsAt: _at, minutes: _minutes, ...rest }) => rest,
    );
    expect(shapes).toHaveLength(2);
    expect(shapes[0]).toEqual(shapes[1]);
  });
});

it('a printed copy is logged for each child on it, with the unit that has been shown it', () => {
  personOf(core, 'unit-school');
  const caseId = raiseFor(TEAM_UNITS, 'Nova');
  raiseFor(['unit-house'], 'Elis');
  core.call('unitPapers.printed', {
    meetingId: MEETING,
    unitId: 'unit-school',
    paper: 'agenda',
    way: 'print',
  });
  const rows = core.core.store.all(
    "SELECT case_id, detail, recipients FROM access_log WHERE action = 'print'",
  );
  expect(rows).toEqual([{ case_id: caseId, detail: `unitAgenda ${MEETING}`, recipients: 'unit-school' }]);
});
