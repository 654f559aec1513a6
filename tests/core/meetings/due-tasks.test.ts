import { afterEach, beforeEach, expect, it } from 'vitest';
import { addWeeks } from '../../../domain/kernel/plain-date.ts';
import { raiseWithConsent } from '../../support/case-builders.ts';
import { MEETING, OUTSIDE, protectedTeam } from '../../support/protected-team.ts';
import type { TestCore } from '../../support/test-core.ts';

const NEXT = addWeeks(MEETING, 1);
let core: TestCore;
let hidden: string;
let nova: string;
beforeEach(() => {
  ({ core, caseId: hidden } = protectedTeam());
  nova = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

const give = (caseId: string, unitId: string, text: string, dueOn: string): string =>
  core.call('commitments.add', { caseId, meetingId: MEETING, text, unitId, personId: null, dueOn })
    .commitmentId;
const tasksFor = (who: TestCore, meetingId = NEXT) => who.call('meetings.agenda', { meetingId }).tasks;
const texts = (who: TestCore) =>
  tasksFor(who).units.map(({ unitId, tasks }) => [unitId, tasks.map(({ text }) => text)]);

it('lists by unit what is due by the meeting and not answered, the earliest first', () => {
  give(nova, 'unit-social', 'Ringa familjen', NEXT);
  give(nova, 'unit-social', 'Boka rum', '2026-11-30');
  give(nova, 'unit-school', 'Skriva till skolan', NEXT);
  give(nova, 'unit-school', 'Längre fram', addWeeks(MEETING, 2));
  const done = give(nova, 'unit-house', 'Redan klart', NEXT);
  core.call('commitments.answer', { commitmentId: done, state: 'done', note: '' });
  expect(Object.fromEntries(texts(core) as [string, string[]][])).toEqual({
    'unit-social': ['Boka rum', 'Ringa familjen'],
    'unit-school': ['Skriva till skolan'],
  });
  core.goTo('2026-12-01');
  expect(
    tasksFor(core)
      .units.flatMap(({ tasks }) => tasks)
      .filter((task) => task.isOverdue)
      .map(({ text }) => text),
  ).toEqual(['Boka rum']);
  expect(tasksFor(core).last).toEqual({ meetingId: MEETING, done: 1, of: 5 });
});

it('says of a protected case that there is a task, and that only to those it names', () => {
  give(hidden, 'unit-house', 'Hemlig uppgift', NEXT);
  expect(texts(core)).toEqual([['unit-house', ['']]]);
  const outside = tasksFor(core.as(OUTSIDE));
  expect(outside.units).toEqual([]);
  expect(outside.last).toBeNull();
});

it('is read only as far as the consent lets the plan be, and logged for each child', () => {
  give(nova, 'unit-house', 'Ringa familjen', NEXT);
  core.core.write('test', (tx) =>
    tx.set('users', 'school', { name: 'S', role: 'member', unitId: 'unit-school', revoked: false }),
  );
  expect(texts(core.as('school'))).toEqual([['unit-house', ['Ringa familjen']]]);
  core.goTo('2026-11-27');
  core.call('consents.withdraw', { caseId: nova, unitIds: ['unit-school'], receivedBy: 'Vera Prov' });
  expect(texts(core.as('school'))).toEqual([]);
  expect(
    core.core.store.all(
      `SELECT 1 FROM access_log WHERE user_id = 'school' AND case_id = ? AND action = 'agenda'`,
      nova,
    ).length,
  ).toBeGreaterThan(0);
});
