/** What is lifted to the steering group is seen there: an obstacle, its unit and since when, and nothing of the child. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Lift } from '../../../domain/obstacles/lift.ts';
import { addDays, addWeeks } from '../../../domain/kernel/plain-date.ts';
import { finish } from '../../../domain/kernel/steps.ts';
import { periodOf } from '../../../domain/reports/periods.ts';
import { rawReport } from '../../../domain/reports/raw-report.ts';
import { readReportFacts } from '../../../core/reports/read-facts.ts';
import { aLift, start } from '../../support/agenda-steps.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, steeringOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const TODAY = addDays(MEETING, 1);
const GROUP_MEETS = '2026-12-10';
const lift: Lift = { ...aLift, on: GROUP_MEETS };

let core: TestCore;
let nova: string;
let task: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core, { firstName: 'Nova' });
  core.call('settings.saveTeam', { ...core.call('settings.get', null).team, taskMoveCap: 1 });
  start(core, MEETING);
  core.call('decisions.record', aDecision(nova, MEETING, { followUpOn: '2027-03-04' }));
  task = core.call('commitments.add', {
    caseId: nova,
    meetingId: MEETING,
    text: 'Ringa hem till mamma',
    unitId: 'unit-school',
    personId: 'person-founder',
    dueOn: addWeeks(MEETING, 1),
  }).commitmentId;
  core.call('meetings.seal', { meetingId: MEETING });
  core.goTo(TODAY);
  core.call('commitments.move', { commitmentId: task, to: addWeeks(MEETING, 2), because: 'Sjuk' });
});
afterEach(() => core.close());

const moving = (given: Partial<Lift> = {}, weeks = 3) => ({
  commitmentId: task,
  to: addWeeks(MEETING, weeks),
  because: 'Kö till bedömning av Nova',
  lift: { ...lift, ...given },
});
const steeringList = () => steeringOf(core).call('obstacles.list', null);
const shown = () => core.call('cases.get', { caseId: nova }).tasks[0];

describe('a lifted task', () => {
  it('is before the steering group at once, as an obstacle of the unit that was to do it', () => {
    core.call('commitments.move', moving());
    const { number } = core.call('cases.get', { caseId: nova });
    const list = steeringList();
    expect(list).toMatchObject([
      {
        kind: 'queue',
        text: lift.text,
        state: 'forwarded',
        forwardedOn: GROUP_MEETS,
        raisedOn: TODAY,
        units: [{ unitId: 'unit-school' }],
        steps: ['answer'],
      },
    ]);
    for (const word of [nova, task, number, 'Nova', 'Ringa', 'bedömning av'])
      expect(JSON.stringify(list)).not.toContain(word);
    expect(memberOf(core, 'unit-school').call('obstacles.list', null)).toHaveLength(1);
    expect(shown()).toMatchObject({
      dueOn: addWeeks(MEETING, 3),
      mustSettle: false,
      lifted: { on: TODAY, by: 'Vera Prov' },
    });
  });

  it('joins an obstacle that the group has not answered, which then concerns its unit, too', () => {
    const { obstacleId } = core.call('obstacles.raise', {
      kind: 'staffing',
      unitIds: ['unit-social'],
      ownerUnitId: null,
      text: 'För få handläggare.',
      meetingId: null,
    });
    expect(core.refusal('commitments.move', moving({ obstacleId, on: null }))).toBe('rule:lift.on');
    core.call('commitments.move', moving({ obstacleId, text: '' }));
    expect(steeringList()).toMatchObject([
      {
        text: 'För få handläggare.',
        forwardedOn: GROUP_MEETS,
        units: [{ unitId: 'unit-social' }, { unitId: 'unit-school' }],
      },
    ]);
    core.goTo(GROUP_MEETS);
    const answer = { on: GROUP_MEETS, decided: 'Två till.', who: 'Chefen', by: null };
    core.call('obstacles.answer', { obstacleId, answer });
    expect(core.refusal('commitments.move', moving({ obstacleId }, 8))).toBe('rule:obstacle.forward');
  });

  it.each<[string, Partial<Lift>, string]>([
    ['without words', { text: ' ' }, 'lift.text'],
    ['without a day', { on: null }, 'lift.on'],
    ['with a day that has passed', { on: '2026-11-01' }, 'obstacle.forwardedOn'],
    ['with a child’s name', { text: 'Novas plats dröjer.' }, 'obstacle.names'],
  ])('is not lifted %s, and then neither is moved', (_how, given, rule) => {
    expect(core.refusal('commitments.move', moving(given))).toBe(`rule:${rule}`);
    expect(core.call('obstacles.list', null)).toEqual([]);
    expect(shown()).toMatchObject({ dueOn: addWeeks(MEETING, 2), lifted: null });
  });

  it('is no longer shown as lifted once the coordinator has taken it back', () => {
    core.call('commitments.move', moving());
    core.call('commitments.takeBackMove', { commitmentId: task });
    expect(shown()).toMatchObject({ dueOn: addWeeks(MEETING, 2), moves: 1, lifted: null });
    expect(core.call('obstacles.list', null)).toHaveLength(1);
  });
});

it('a case that is put off once too often is lifted in the same way, for the unit that holds it', () => {
  const next = addWeeks(MEETING, 1);
  start(core, next);
  core.call('meetings.addCase', { meetingId: next, caseId: nova });
  core.call('meetings.defer', { meetingId: next, caseId: nova, reason: 'Nova väntar', lift });
  const list = steeringList();
  expect(list).toMatchObject([{ state: 'forwarded', units: [{ unitId: 'unit-school' }] }]);
  expect(JSON.stringify(list)).not.toContain('Nova');
  core.call('meetings.seal', { meetingId: next });
  expect(core.call('minutes.get', { meetingId: next }).document.obstacles).toMatchObject({
    raised: [{ text: lift.text }],
  });
});

describe('in the report', () => {
  const told = () => {
    const { tables } = finish(
      rawReport(finish(readReportFacts(core.core.store, TODAY)), periodOf('2026-H2')),
    );
    const table = tables.find(({ id, window }) => id === 'lifted' && window.to === '2026-12-31');
    return table?.columns.keys.flatMap((unitId, place) => {
      const count = table.cells[0]?.[place] ?? 0;
      return count === 0 ? [] : [[unitId, count]];
    });
  };

  it('the child is counted once in the unit that was to do it, while nobody has taken the lifting back', () => {
    expect(told()).toEqual([]);
    core.call('commitments.move', moving());
    expect(told()).toEqual([['unit-school', 1]]);
    core.goTo(addWeeks(MEETING, 4));
    core.call('commitments.move', moving({ on: addWeeks(MEETING, 5) }, 6));
    expect(told()).toEqual([['unit-school', 1]]);
    core.call('commitments.takeBackMove', { commitmentId: task });
    expect(told()).toEqual([['unit-school', 1]]);
    core.call('commitments.takeBackMove', { commitmentId: task });
    expect(told()).toEqual([]);
  });

  it('a move that was taken back is none', () => {
    const moved = () => {
      const facts = finish(readReportFacts(core.core.store, '2027-01-20'));
      return finish(rawReport(facts, periodOf('2026-H2'))).tables.find(({ id }) => id === 'C2.moved')?.total;
    };
    expect(moved()).toBe(1);
    core.call('commitments.takeBackMove', { commitmentId: task });
    expect(moved()).toBe(0);
  });
});
