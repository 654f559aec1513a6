/** The other half of the second count: closures, tasks, ratings, families and the steering group, each case by itself. */
import { afterAll, describe, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import type { OpenCore } from '../../../core/open-core.ts';
import { readGoals } from '../../../core/goals/goal-facts.ts';
import { listMoves } from '../../../core/cases/case-tasks.ts';
import { readCourses } from '../../../db/courses.ts';
import { readReportFacts } from '../../../core/reports/read-facts.ts';
import { importSample } from '../../../core/sample.ts';
import { sampleUserIds } from '../../../core/vault/sample-vault.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import type { CaseFacts } from '../../../db/case-facts.ts';
import type { Reader } from '../../../db/query.ts';
import { listFacts, listRows } from '../../../db/rows.ts';
import { decidingDays } from '../../../domain/decisions/decision-rules.ts';
import { handoverSteps } from '../../../domain/handovers/baton-rules.ts';
import { addDays, addMonths } from '../../../domain/kernel/plain-date.ts';
import { finish } from '../../../domain/kernel/steps.ts';
import { endedPeriods } from '../../../domain/reports/periods.ts';
import type { Period } from '../../../domain/reports/periods.ts';
import type { Row } from '../../../domain/registry.ts';
import { rawReport } from '../../../domain/reports/raw-report.ts';
import { freshDatabase } from '../../support/test-core.ts';

type Tell = (id: string, isSo: boolean | number) => void;
type Known = Pick<Period, 'from' | 'to'> & { readonly today: string };

const within = (day: string | null | undefined, from: string, to: string): boolean =>
  day != null && day >= from && day <= to;

/** Each time the case was closed: the day, the day the child was back, and the stamps it lies between. */
function closingsOf(db: Reader, { row, returns }: CaseFacts) {
  const later = listRows(db, 'cases', 'WHERE return_of = ? ORDER BY raised_on', row.id)[0]?.raisedOn;
  const ended = returns.map(({ hlc, body }, place) => ({
    on: body.closedOn,
    backOn: body.on as string | undefined,
    decisionId: body.closure as string | null,
    after: returns[place - 1]?.hlc ?? '',
    until: hlc,
  }));
  if (row.closure === null) return ended;
  const last = { after: returns.at(-1)?.hlc ?? '', until: '~' };
  const { on, decisionId = null } = row.closure;
  return [...ended, { on, backOn: later ?? undefined, decisionId, ...last }];
}

function countClosings(db: Reader, facts: CaseFacts, { from, to }: Known, tell: Tell): void {
  const { ratings } = readGoals(db, facts.row.id);
  const answers = listFacts(db, 'familyAnswers', 'case_id', facts.row.id);
  for (const { on, backOn, decisionId, after, until } of closingsOf(db, facts)) {
    if (within(on, addDays(addMonths(to, -24), 1), addMonths(to, -12)))
      tell('B6', backOn !== undefined && backOn <= addMonths(on, 12));
    if (!within(on, from, to)) continue;
    const isOf = ({ hlc }: { readonly hlc: string }): boolean => hlc > after && hlc < until;
    tell('E2', decidingDays(facts.decisions.filter(isOf)).length > 1);
    const days = Map.groupBy(
      ratings.filter(isOf).map(({ body }) => body),
      ({ scale, goalId, respondent }) => [scale, goalId, respondent].join(),
    );
    tell(
      'E5',
      [...days.values()].some((rated) => new Set(rated.map((one) => one.on)).size > 1),
    );
    const last = new Map(
      answers
        .filter(({ body }) => body.decisionId === decisionId)
        .map(({ body }) => [body.by, body.answers] as const),
    );
    const said = [...last.values()].filter((one) => one !== null);
    tell('F4.answered', said.length > 0);
    for (const { knowsWho } of said) tell('F4', knowsWho === 'fully' || knowsWho === 'partly');
  }
}

function countTasks(db: Reader, caseId: string, { from, to, today }: Known, tell: Tell): void {
  const moves = listMoves(db, caseId);
  for (const task of listRows(db, 'commitments', 'WHERE case_id = ? AND removed IS NOT 1', caseId)) {
    const first = moves.get(task.id)?.[0]?.body.from ?? task.dueOn;
    if (first === null || !within(first, from, to) || first >= today) continue;
    const { answer } = task;
    if (answer?.state === 'overtaken') tell('C2.overtaken', true);
    else if (moves.has(task.id)) tell('C2.moved', true);
    if (answer?.state !== 'overtaken')
      tell('C2', answer?.state === 'done' && answer.on !== null && answer.on <= first);
  }
}

function countRatings(db: Reader, { row }: CaseFacts, { from, to }: Known, tell: Tell): void {
  const { ratings } = readGoals(db, row.id);
  const absence = new Set(listRows(db, 'concernAreas', "WHERE code = 'FRV'").map(({ id }) => id));
  const changeOf = (scale: string, respondent: string | null): number | null => {
    const rated = ratings
      .map(({ body }) => body)
      .filter((one) => one.scale === scale && (respondent === null || one.respondent === respondent))
      .filter(({ on }) => on <= to);
    const [first, last] = [rated[0], rated.at(-1)];
    const isPair = first !== undefined && last !== undefined && first.on < last.on && last.on >= from;
    return isPair ? last.value - first.value : null;
  };
  for (const respondent of ['child', 'guardian', 'school', 'team']) {
    const change = changeOf('now', respondent);
    if (change !== null) tell('E4', change >= 2);
    if (change !== null) tell('E4.worse', change <= -2);
  }
  const points = changeOf('attendance', null);
  if (points !== null && (row.concerns ?? []).some((id) => absence.has(id))) tell('E6', points >= 10);
}

function countRoute(db: Reader, facts: CaseFacts, { from, to, today }: Known, tell: Tell): void {
  const courses = readCourses(db, facts, today);
  const [first] = facts.decisions
    .toSorted((one, other) => one.body.meetingId.localeCompare(other.body.meetingId))
    .flatMap(({ id }) => courses.get(id) ?? []);
  if (first !== undefined && within(first.agreedOn, addDays(to, -180), addDays(to, -90))) {
    const until = addDays(first.agreedOn, 90);
    const isReplaced = first.state === 'replaced' && first.endedOn !== null && first.endedOn <= until;
    tell('B1', first.startedOn !== null && !isReplaced);
  }
  const offered = handoverSteps(facts.handovers, today).filter(({ offer }) =>
    within(offer.body.offeredOn, from, to),
  );
  if (offered.length > 0)
    tell('B3', offered.filter(({ state }) => state === 'declined' || state === 'expired').length);
}

/** The first case of the same child. */
function firstOf(id: string, cases: readonly Pick<Row<'cases'>, 'id' | 'returnOf'>[]): string {
  const earlier = cases.find((one) => one.id === id)?.returnOf ?? null;
  return earlier === null ? id : firstOf(earlier, cases);
}

/** How many children had a task lifted in each unit; `all` of any, those with protected identity among them. */
function countLifted(db: Reader, { from, to }: Known): Record<string, number> {
  const children: Record<string, Set<string>> = {};
  const cases = listRows(db, 'cases');
  for (const { id, identityProtection } of cases) {
    const child = firstOf(id, cases);
    const moves = listMoves(db, id);
    for (const task of listRows(db, 'commitments', 'WHERE case_id = ? AND removed IS NOT 1', id)) {
      const isLifted = (moves.get(task.id) ?? []).some(
        ({ body }) => body.escalated === true && within(body.on, from, to),
      );
      const isOpen = identityProtection === null || identityProtection === 'none';
      const keys = isOpen ? [task.unitId ?? 'unknown', 'all'] : ['all'];
      for (const key of isLifted ? keys : []) (children[key] ??= new Set()).add(child);
    }
  }
  return Object.fromEntries(Object.entries(children).map(([key, of]) => [key, of.size]));
}

function countSlowly(db: Reader, known: Known): Record<string, [number, number]> {
  const counts: Record<string, [number, number]> = {};
  const tell: Tell = (id, isSo) => {
    const [so, of] = counts[id] ?? [0, 0];
    counts[id] = [so + Number(isSo), of + 1];
  };
  for (const { id } of listRows(db, 'cases')) {
    const facts = getCaseFacts(db, id, known.today);
    if (facts === undefined) continue;
    countClosings(db, facts, known, tell);
    countTasks(db, id, known, tell);
    countRatings(db, facts, known, tell);
    countRoute(db, facts, known, tell);
  }
  for (const { answer, closedOn } of listRows(db, 'obstacles', 'WHERE removed IS NOT 1'))
    if (answer?.by != null && within(answer.by, known.from, known.to) && answer.by < known.today)
      tell('D5', closedOn !== null && closedOn <= answer.by);
  return counts;
}

/**
 * Every tenth task is given another day, and every other of those moves is taken back again. Two in three are lifted to
 * the steering group by it.
 */
function moveSomeTasks(core: OpenCore): void {
  const tasks = listRows(core.store, 'commitments', 'WHERE due_on IS NOT NULL ORDER BY id');
  core.write('commitments.move', (tx) => {
    for (const [place, { id, caseId, dueOn }] of tasks.filter((_task, n) => n % 10 === 0).entries()) {
      if (caseId === null || dueOn === null) continue;
      const to = addDays(dueOn, 14);
      const lift = place % 3 === 0 ? {} : { escalated: true };
      const move = { caseId, commitmentId: id, from: dueOn, to, on: dueOn, because: 'Prov', ...lift };
      const targetId = tx.add('taskMoves', move);
      if (place % 2 === 0) tx.add('retractions', { caseId, meetingId: null, target: 'taskMoves', targetId });
      else tx.set('commitments', id, { dueOn: to });
    }
  });
}

/** Those that are no share of anything. */
const counted = ['C2.moved', 'C2.overtaken'];
const ids = ['B1', 'B3', 'B6', 'C2', 'D5', 'E2', 'E4', 'E4.worse', 'E5', 'E6', 'F4', 'F4.answered'];

describe.each([
  ['2026-11-22', 7],
  ['2025-06-10', 4711],
])('A sample team on %s, drawn with %d', (today, seed) => {
  const { db, close } = freshDatabase('9f3c2a77b1d04e55');
  const now = (): number => Date.parse(`${today}T09:00:00Z`);
  const core = openCore({ db, userId: 'user-coordinator', now, emit: () => {} });
  importSample(core.store, core.device, { users: sampleUserIds, today, seed });
  afterAll(close);
  moveSomeTasks(core);
  const facts = finish(readReportFacts(core.store, today));
  const since = addDays(today, -730);
  const periods = [...endedPeriods('half', since, today), ...endedPeriods('year', since, today)];

  it('comes to the same both ways', () => {
    let moved = 0;
    let lifted = 0;
    for (const period of periods) {
      const slow = countSlowly(core.store, { ...period, today });
      const { shares, tables } = finish(rawReport(facts, period));
      for (const id of counted) {
        const one = tables.find((table) => table.id === id && table.window.from === period.from);
        expect([period.id, id, one?.total]).toEqual([period.id, id, slow[id]?.[1] ?? 0]);
        if (id === 'C2.moved') moved += Number(one?.total ?? 0);
      }
      const { all = 0, ...inUnits } = countLifted(core.store, { ...period, today });
      const table = tables.find(({ id, window }) => id === 'lifted' && window.from === period.from);
      const told = table?.columns.keys.map((key, n) => [key, table.cells[0]?.[n]] as const) ?? [];
      expect([period.id, table?.total, Object.fromEntries(told.filter(([, count]) => count !== 0))]).toEqual([
        period.id,
        all,
        inUnits,
      ]);
      lifted += all;
      for (const id of ids) {
        const one = shares.find((share) => share.id === id);
        expect([period.id, id, one?.numerator ?? 0, one?.denominator ?? 0]).toEqual([
          period.id,
          id,
          ...(slow[id] ?? [0, 0]),
        ]);
      }
    }
    expect(moved).toBeGreaterThan(0);
    expect(lifted).toBeGreaterThan(10);
  });
});
