/** Every number of the overview is as many rows as the page behind it has, for the coordinator and for each unit. */
import { afterAll, describe, expect, it } from 'vitest';
import type { AppContract } from '../../../domain/contract.ts';
import type { Input, Output } from '../../../domain/kernel/channel.ts';
import { missingKinds } from '../../../domain/missing/missing-rules.ts';
import { sampleCore } from '../../support/sample-core.ts';
import { coreOver } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

type Overview = Output<AppContract, 'overview.get'>;
type Filter = Input<AppContract, 'cases.list'>['filter'];

const sample = sampleCore();
const opened = coreOver(sample.db, sample.close);
afterAll(() => opened.close());
const coordinator = opened.as('user-coordinator');
const members = sample.members.map(({ unitId }) => [unitId, opened.as(`member/${unitId}`)] as const);

const cases = (core: TestCore, filter: Filter, holderUnitId?: string): number => {
  const whole = { search: '', sort: 'next', descending: false, offset: 0, limit: 500 } as const;
  const { rows, total } = core.call('cases.list', { ...whole, filter, holderUnitId });
  expect(rows).toHaveLength(total);
  return rows.length;
};
const handovers = (core: TestCore): number =>
  core.call('handovers.list', null).rows.filter(({ waits }) => waits).length;
const tasks = (core: TestCore): number =>
  core.call('commitments.list', { unitId: null }).rows.filter(({ group }) => group === 'overdue').length;

/** A number as the overview has it, and the rows of the page that it leads to. */
type Number_ = readonly [
  name: string,
  of: (overview: Overview) => number,
  behind: (core: TestCore) => number,
];
const listed: readonly Number_[] = [
  ['consent to mend', ({ consent }) => consent.total, (core) => cases(core, 'consentMissing')],
  ['consent that ends', ({ ending }) => ending.total, (core) => cases(core, 'consentEnds')],
  ['overdue follow-ups', ({ overdue }) => overdue.total, (core) => cases(core, 'overdue')],
  ['plans that wait', ({ sip }) => sip.total, (core) => cases(core, 'sipWaits')],
  ['cases that wait', ({ waiting }) => waiting.total, (core) => cases(core, 'waiting')],
  ['what the median is of', ({ waitBase }) => waitBase, (core) => cases(core, 'firstMet')],
  ['handovers', ({ handover }) => handover.total, handovers],
  ['overdue tasks', ({ tasks: { total } }) => total, tasks],
];

describe.each([['the coordinator', coordinator] as const, ...members])('of %s', (_name, core) => {
  const overview = core.call('overview.get', null);

  it.each(listed)('%s', (_what, of, behind) => {
    expect(behind(core)).toBe(of(overview));
  });

  it('as many tasks are overdue in the list of what is missing, closed cases and all', () => {
    const { rows } = core.call('missing.list', { kind: 'task', offset: 0, limit: 200 });
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(overview.tasks.total);
  });

  it.each(missingKinds)('what is missing: %s', (kind) => {
    const { rows } = core.call('missing.list', { kind, offset: 0, limit: 200 });
    expect(rows).toHaveLength(core.call('missing.counts', null)[kind]);
  });
});

describe('of the coordinator alone', () => {
  const overview = coordinator.call('overview.get', null);

  it('each unit’s overdue follow-ups are those of the cases it holds, and together they are all', () => {
    for (const { unitId, count } of overview.overdueByUnit)
      expect([unitId, cases(coordinator, 'overdue', unitId)]).toEqual([unitId, count]);
    const sum = overview.overdueByUnit.reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(overview.overdue.total);
  });

  it('what the next meeting misses stands in the lists beside its agenda, and its cases on it', () => {
    const { next } = overview;
    const agenda = coordinator.call('meetings.agenda', { meetingId: next?.meeting.id ?? '' });
    const rows = agenda.rows.filter(({ placement }) => placement === 'agenda');
    expect(next?.missing).toEqual({
      consent: agenda.consentToMend.length,
      tasks: agenda.tasks.units.flatMap((unit) => unit.tasks).length,
      handovers: agenda.unanswered.length,
      absent: rows.filter(({ waitsFor, absentPeople }) => waitsFor.length + absentPeople.length > 0).length,
    });
    expect((next?.meeting.newCases ?? 0) + (next?.meeting.followUps ?? 0)).toBe(rows.length);
    expect(next?.seats).toBe(agenda.seats.length);
  });

  it('each week to come has as many dots as its agenda has items', () => {
    const coming = overview.weeks.filter(
      ({ id, newCases, followUps }) => id >= (overview.next?.meeting.id ?? '') && newCases + followUps > 0,
    );
    expect(coming.length).toBeGreaterThan(2);
    for (const { id, newCases, followUps } of coming) {
      const { rows } = coordinator.call('meetings.agenda', { meetingId: id });
      const items = rows.filter(({ placement }) => placement === 'agenda');
      expect([id, items.length]).toEqual([id, newCases + followUps]);
    }
  });

  it('each week that has been has as many dots as its minutes have cases decided about', () => {
    const held = overview.weeks.filter(({ state }) => state === 'sealed' || state === 'toSeal');
    expect(held.length).toBeGreaterThan(1);
    for (const { id, newCases, followUps } of held) {
      const { items } = coordinator.call('minutes.get', { meetingId: id }).document;
      const decided = items.filter(({ decisions }) => decisions.length > 0);
      expect([id, decided.length]).toEqual([id, newCases + followUps]);
    }
  });

  it('nearly every number is one that could be wrong', () => {
    const empty = listed.filter(([, of]) => of(overview) === 0).map(([name]) => name);
    expect(empty).toEqual([]);
    expect(overview.overdueByUnit.filter(({ count }) => count > 0).length).toBeGreaterThan(1);
  });
});
