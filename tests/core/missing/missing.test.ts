/** What is missing in a file, as each reader may know it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());
const kinds = (caseId: string, by = core) => by.call('missing.ofCase', { caseId }).map(({ kind }) => kind);

it('is consent and a contact person when a case has just been raised', () => {
  const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  expect(kinds(caseId)).toEqual(['consent', 'contact']);
  expect(kinds(caseId, memberOf(core, 'unit-school'))).toEqual([]);
});

it('is what a meeting left: the child’s view, ticks, and later a task', () => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call(
    'decisions.record',
    aDecision(caseId, MEETING, {
      type: 'noAction',
      interventionTypeId: null,
      followUpOn: null,
      because: 'Väntar',
      childView: {
        state: 'notAscertained',
        words: '',
        influence: null,
        reason: 'Sjuk i dag',
        plan: 'Ringer i morgon',
      },
    }),
  );
  core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text: 'Ringer hem',
    unitId: null,
    personId: 'person-founder',
    dueOn: '2026-12-01',
  });
  expect(kinds(caseId)).toEqual(['contact', 'followUp', 'childView', 'ownRecord']);
  core.goTo('2026-12-02');
  expect(kinds(caseId)).toContain('task');
  // The task is another unit's.
  expect(kinds(caseId, memberOf(core, 'unit-school'))).not.toContain('task');
});

it('is nothing once the case is closed, but a task that nobody has answered', () => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  const task = { caseId, meetingId: MEETING, text: 'Ringer hem', unitId: null, personId: 'person-founder' };
  const { commitmentId } = core.call('commitments.add', { ...task, dueOn: '2026-12-01' });
  core.call(
    'decisions.record',
    aDecision(caseId, MEETING, {
      type: 'close',
      followUpOn: null,
      because: 'Klart',
      closureReason: 'goalsReached',
    }),
  );
  expect(kinds(caseId)).toEqual([]);
  core.goTo('2026-12-02');
  expect(kinds(caseId)).toEqual(['task']);
  expect(core.call('missing.list', { kind: 'task', offset: 0, limit: 10 }).rows).toMatchObject([{ caseId }]);
  core.call('commitments.answer', { commitmentId, state: 'done', note: '' });
  expect(kinds(caseId)).toEqual([]);
});

describe('a contact person', () => {
  const GONE = 'contactGone';
  const save = (id: string | null, fields: object = {}) =>
    core.call('people.save', {
      id,
      fields: { name: 'Kim', profession: '', unitId: 'unit-school', archived: false, ...fields },
    }).id;
  const listed = () =>
    core.call('missing.list', { kind: GONE, offset: 0, limit: 10 }).rows.map((row) => row.caseId);
  let kim: string;
  let caseId: string;
  beforeEach(() => {
    kim = save(null);
    caseId = raiseWithConsent(core, { referringPersonId: kim });
  });

  it('is missed when archived or moved to another unit, and no longer when back', () => {
    expect(kinds(caseId)).toEqual([]);
    save(kim, { archived: true });
    expect([kinds(caseId), listed()]).toEqual([[GONE], [caseId]]);
    expect(kinds(caseId, memberOf(core, 'unit-school'))).toEqual([GONE]);
    save(kim);
    expect([kinds(caseId), listed()]).toEqual([[], []]);
    save(kim, { unitId: 'unit-social' });
    expect([kinds(caseId), listed()]).toEqual([[GONE], [caseId]]);
  });

  it('is missed when stepped back from the case, and mended by naming somebody else', () => {
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    core.call('meetings.recuse', { meetingId: MEETING, caseId, personId: kim });
    expect(listed()).toEqual([caseId]);
    core.call('handovers.nameContact', { caseId, personId: save(null, { name: 'Lo' }) });
    expect(listed()).toEqual([]);
  });

  it('is missed when the unit goes, which it does not while it is known to hold a case', () => {
    const unit = core.call('settings.get', null).units.find(({ id }) => id === 'unit-school');
    const { people: _people, id: _id, ...fields } = { people: 0, ...unit };
    const archive = (by = core) =>
      by.core.call('units.save', { id: 'unit-school', fields: { ...fields, archived: true } });
    expect(archive()).toMatchObject({ error: { params: { rule: 'unit.holdsCases', count: 1 } } });
    core.core.write('units.save', (tx) => tx.set('units', 'unit-school', { archived: true }));
    expect(listed()).toEqual([caseId]);
    core.core.write('units.save', (tx) => tx.set('units', 'unit-school', { archived: false }));
    expect(listed()).toEqual([]);
  });
});
