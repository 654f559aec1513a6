import { afterAll, describe, expect, it } from 'vitest';
import { listCandidates } from '../../db/agenda-sql.ts';
import {
  countOpenTasks,
  listAnsweredTasks,
  listAskedTasks,
  listOpenTasks,
  listOverdueTasks,
} from '../../db/commitments-sql.ts';
import { countCards, listCards } from '../../db/cases-sql.ts';
import { countMissing, listMissing } from '../../db/missing-sql.ts';
import { createStore } from '../../db/query.ts';
import type { Reader } from '../../db/query.ts';
import { getRow, listFacts } from '../../db/rows.ts';
import { headsOf } from '../../db/changes/read.ts';
import { freshDatabase } from '../support/test-core.ts';

const { db, close } = freshDatabase('000000000000000a');
afterAll(close);
const store = createStore(db);

/** Runs a read and returns the plans of every statement it used. */
function plansOf(read: (reader: Reader) => unknown): string[] {
  const plans: string[] = [];
  const explain = (sql: string, params: readonly (string | number | null)[]): void => {
    plans.push(
      ...store.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...params).map((row) => row.detail),
    );
  };
  read({
    all: (sql, ...params) => {
      explain(sql, params);
      return store.all(sql, ...params);
    },
    one: (sql, ...params) => {
      explain(sql, params);
      return store.one(sql, ...params);
    },
  });
  return plans;
}

const scope = { unitId: null, userId: 'u', personId: null, today: '2026-11-24', nextMeeting: '2026-11-26' };
const window = { search: '', descending: false, offset: 0, limit: 100 } as const;

describe('the hot reads walk an index that holds what they ask for, and sort a window at most', () => {
  it.each([
    [
      'open cases by next date',
      (reader: Reader) => listCards(reader, { ...window, filter: 'open', sort: 'next' }, scope),
    ],
    [
      'open cases by name',
      (reader: Reader) => listCards(reader, { ...window, filter: 'open', sort: 'name' }, scope),
    ],
    [
      'open cases by number',
      (reader: Reader) => listCards(reader, { ...window, filter: 'open', sort: 'number' }, scope),
    ],
    [
      'closed cases',
      (reader: Reader) => listCards(reader, { ...window, filter: 'closed', sort: 'next' }, scope),
    ],
    ['how many are overdue', (reader: Reader) => countCards(reader, { filter: 'overdue' }, scope)],
    ['how many wait', (reader: Reader) => countCards(reader, { filter: 'waiting' }, scope)],
    ['one case', (reader: Reader) => getRow(reader, 'cases', 'x')],
    ['the decisions of a case', (reader: Reader) => listFacts(reader, 'decisions', 'case_id', 'x')],
    ['the heads of a field', (reader: Reader) => headsOf(reader, 'cases', 'x', 'question')],
  ])('%s', (_name, read) => {
    const plans = plansOf(read).filter((plan) => plan !== 'SCAN CONSTANT ROW');
    expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
    expect(
      plans.filter(
        (plan) => plan.includes(' case_cards ') && !/COVERING INDEX|PRIMARY KEY \(case_id=\?\)/.test(plan),
      ),
    ).toEqual([]);
    // One sort is that of the window itself, whose ids an index has put in order already.
    expect(plans.filter((plan) => plan.includes('TEMP B-TREE')).length).toBeLessThanOrEqual(1);
  });

  it('a meeting’s candidates', () => {
    expect(
      plansOf((reader) => listCandidates(reader, '2026-11-26', '2026-12-02')).filter(
        (plan) => plan.startsWith('SCAN') && !plan.includes('INDEX'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a coordinator’s overdue tasks', (reader: Reader) => listOverdueTasks(reader, scope, 50)],
    [
      'a unit’s overdue tasks',
      (reader: Reader) => listOverdueTasks(reader, { ...scope, unitId: 'unit-school' }, 50),
    ],
    ['tasks due by a meeting', (reader: Reader) => listAskedTasks(reader, '2026-11-26')],
  ])('%s, by the index of those that nobody has answered', (_name, read) => {
    const plans = plansOf(read);
    expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
    const tasks = plans.filter((plan) => plan.includes(' commitments '));
    expect(tasks).not.toEqual([]);
    expect(tasks.filter((plan) => !/INDEX commitments_due \(due_on[<>]\?\)/.test(plan))).toEqual([]);
  });

  it('what a unit has answered lately, by the day it was answered', () => {
    const plans = plansOf((reader) =>
      listAnsweredTasks(reader, { ...scope, unitId: 'unit-school' }, 'unit-school', '2026-11-10', 50),
    );
    expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
    expect(plans.some((plan) => plan.includes('INDEX commitments_answered'))).toBe(true);
  });

  it('what a unit mends, by the index of its gaps, and each case by its key', () => {
    const limits = { consentReminderDays: 30, quietWeeks: 12 };
    const unit = { ...scope, unitId: 'unit-school' };
    const plans = plansOf((reader) => {
      listMissing(reader, unit, limits, { kind: null, offset: 0, limit: 100 });
      return countMissing(reader, unit, limits);
    });
    expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([]);
    expect(plans.filter((plan) => plan.includes('case_gaps') && !plan.includes('case_gaps_by_unit'))).toEqual(
      [],
    );
    expect(plans.filter((plan) => plan.startsWith('SEARCH v') && !plan.includes('PRIMARY KEY'))).toEqual([]);
  });

  it.each([
    [
      'a unit’s open tasks',
      (reader: Reader) => listOpenTasks(reader, { ...scope, unitId: 'unit-school' }, 'unit-school', 50),
    ],
    ['every unit’s open tasks', (reader: Reader) => countOpenTasks(reader, scope)],
  ])('%s, without a look at those that have been answered', (_name, read) => {
    const plans = plansOf(read).filter((plan) => plan.includes(' commitments'));
    expect(plans).not.toEqual([]);
    expect(plans.filter((plan) => !plan.includes('commitments USING INDEX commitments_due'))).toEqual([]);
  });
});
