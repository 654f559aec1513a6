/**
 * The indicators a second time, case by case and the slow way, as the screens read a case; over sample teams of several
 * days, which differ in everything. Both must come to the same.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import { readGoals } from '../../../core/goals/goal-facts.ts';
import { readCourses } from '../../../core/interventions/courses.ts';
import { unitsAt } from '../../../core/own-records/own-records-handlers.ts';
import { readReportFacts } from '../../../core/reports/read-facts.ts';
import { importSample } from '../../../core/sample.ts';
import { readSipFacts } from '../../../core/sip/read-sip.ts';
import { sampleUserIds } from '../../../core/vault/sample-vault.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import type { CaseFacts } from '../../../db/case-facts.ts';
import type { Reader } from '../../../db/query.ts';
import { listFacts, listRows } from '../../../db/rows.ts';
import { decidingDays } from '../../../domain/decisions/decision-rules.ts';
import { handoverSteps } from '../../../domain/handovers/baton-rules.ts';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { endedPeriods } from '../../../domain/reports/periods.ts';
import type { Days, Period } from '../../../domain/reports/periods.ts';
import { rawReport } from '../../../domain/reports/raw-report.ts';
import { countName } from '../../../domain/reports/report-table.ts';
import type { RawReport } from '../../../domain/reports/report-table.ts';
import { freshDatabase } from '../../support/test-core.ts';

type Counts = Record<string, [number, number]>;

/** `of` how many, and how many of those are so. */
function countSlowly(db: Reader, today: string, period: Period): Counts {
  const counts: Counts = {};
  const tell = (id: string, isSo: boolean): void => {
    const [so, of] = counts[id] ?? [0, 0];
    counts[id] = [so + (isSo ? 1 : 0), of + 1];
  };
  const isIn = (day: string | null | undefined): boolean =>
    day != null && day >= period.from && day <= period.to;
  for (const { id } of listRows(db, 'cases')) {
    const facts = getCaseFacts(db, id, today);
    if (facts === undefined) continue;
    countCase(facts);
    for (const day of decidingDays(facts.decisions).filter(isIn))
      for (const unitId of unitsAt(db, facts, day)) {
        const ticks = listFacts(db, 'ownRecords', 'case_id', id).filter(
          ({ body }) => body.meetingId === day && body.unitId === unitId,
        );
        tell('C3', ticks.at(-1)?.body.entered ?? false);
      }
  }
  return counts;

  function countCase(facts: CaseFacts): void {
    const { row, decisions } = facts;
    const days = decidingDays(decisions);
    if (isIn(days[0])) tell('A5', (days[0] ?? '') <= addDays(row.raisedOn ?? '', 14));
    if (isIn(row.raisedOn))
      tell(
        'G3',
        decisions.some(({ body }) => body.type === 'referOn'),
      );
    for (const { offer, state } of handoverSteps(facts.handovers, today))
      if (isIn(offer.body.offeredOn) && state !== 'offered')
        tell('B2', ['declined', 'expired'].includes(state));
    for (const course of readCourses(db, facts, today).values()) {
      if (!isIn(course.agreedOn)) continue;
      const met = course.contactOn ?? course.startedOn ?? '9999';
      if (addDays(course.agreedOn, 7) <= today) tell('B4', met <= addDays(course.agreedOn, 7));
      if (addDays(course.agreedOn, 30) <= today)
        tell('B5', (course.startedOn ?? '9999') <= addDays(course.agreedOn, 30));
    }
    for (const { body } of decisions) {
      const isForSomebody = !['notTargetGroup', 'familyDeclined', 'noAction', 'close'].includes(body.type);
      if (isIn(body.meetingId) && isForSomebody)
        tell(
          'C1',
          body.providerUnitId !== null && body.responsiblePersonId !== null && body.followUpOn !== null,
        );
      if (body.followUpOn !== null && isIn(body.followUpOn) && addDays(body.followUpOn, 7) < today)
        tell(
          'E1',
          decisions.some(
            (later) =>
              later.body.meetingId > body.meetingId &&
              later.body.meetingId <= addDays(body.followUpOn ?? '', 7) &&
              (later.body.meetingId >= (body.followUpOn ?? '') ||
                later.body.takesUp?.some((target) =>
                  decisions.some((one) => one.id === target && one.body === body),
                ) === true ||
                ['notTargetGroup', 'familyDeclined', 'close'].includes(later.body.type)),
          ),
        );
    }
    if (decisions.some(({ body }) => isIn(body.meetingId))) {
      const apart = listFacts(db, 'childViews', 'case_id', row.id).map(({ body }) => ({
        on: body.meetingId,
        state: body.view.state,
      }));
      const said = decisions.flatMap(({ body }) =>
        body.childView === null ? [] : [{ on: body.meetingId, state: body.childView.state }],
      );
      const last = [...said, ...apart]
        .filter(({ on }) => on <= period.to)
        .toSorted((left, right) => left.on.localeCompare(right.on))
        .at(-1);
      tell('F1', last !== undefined && last.state !== 'notAscertained');
    }
    const { goals, ratings } = readGoals(db, row.id);
    for (const goal of goals) {
      const rated = ratings.filter(
        ({ body }) =>
          body.scale === 'goal' &&
          body.on <= period.to &&
          [goal.id, ...goal.alsoIds].includes(body.goalId ?? ''),
      );
      const lastDay = rated
        .map(({ body }) => body.on)
        .toSorted()
        .at(-1);
      const last = rated.findLast(({ body }) => body.on === lastDay);
      if (last !== undefined && isIn(lastDay) && (lastDay ?? '') > goal.on) tell('E3', last.body.value >= 0);
    }
    for (const { id, body } of readSipFacts(db, facts).answers)
      if (body.answer === 'yes' && isIn(body.on) && addDays(body.on, 21) < today) {
        const held = readSipFacts(db, facts).steps.findLast(
          (step) => step.body.answerId === id && step.body.stage === 'held',
        );
        tell('G2', (held?.body.on ?? '9999') <= addDays(body.on, 21));
      }
  }
}

const sharesOf = ({ shares }: RawReport, period: Period): Counts =>
  Object.fromEntries(
    shares
      .filter(({ window }) => window.from === period.from && window.to === period.to)
      .map(({ id, numerator, denominator }) => [id, [Number(numerator), Number(denominator)]]),
  );

/** Every number of a report by the name it has in relations, of one window. */
function numbersOf(report: RawReport, period: Period): ReadonlyMap<string, number> {
  const isOf = ({ window }: { readonly window: Days }): boolean =>
    window.from === period.from && window.to === period.to;
  return new Map<string, number>([
    ...report.tables
      .filter(isOf)
      .flatMap(({ id, columns, rows, cells, columnTotals, total }) => [
        [id, Number(total)] as const,
        ...columns.keys.map(
          (key, place) =>
            [countName(id, 'column', key), Number(columnTotals?.[place] ?? cells[0]?.[place] ?? 0)] as const,
        ),
        ...rows.keys.map((key) => [countName(id, 'row', key), 0] as const),
      ]),
    ...report.shares
      .filter(isOf)
      .flatMap(({ id, numerator, denominator }) => [
        [countName(id, 'numerator'), Number(numerator)] as const,
        [countName(id, 'denominator'), Number(denominator)] as const,
      ]),
    ...report.medians.filter(isOf).map(({ id, n }) => [countName(id, 'n'), Number(n)] as const),
  ]);
}

describe.each([
  ['2026-11-22', 7],
  ['2025-06-10', 4711],
])('A sample team on %s, drawn with %d', (today, seed) => {
  const { db, close } = freshDatabase('9f3c2a77b1d04e55');
  const core = openCore({
    db,
    userId: 'user-coordinator',
    now: () => Date.parse(`${today}T09:00:00Z`),
    emit: () => {},
  });
  importSample(core.store, core.device, { users: sampleUserIds, today, seed });
  afterAll(close);
  const facts = readReportFacts(core.store, today);
  const periods = [
    ...endedPeriods('quarter', addDays(today, -730), today),
    ...endedPeriods('year', addDays(today, -730), today),
    ...endedPeriods('school', addDays(today, -730), today),
  ];

  it('comes to the same both ways', () => {
    for (const period of periods) {
      const slow = countSlowly(core.store, today, period);
      const quick = sharesOf(rawReport(facts, period), period);
      for (const id of ['A5', 'B2', 'B4', 'B5', 'C1', 'C3', 'E1', 'E3', 'F1', 'G2', 'G3'])
        expect([period.id, id, quick[id] ?? [0, 0]]).toEqual([period.id, id, slow[id] ?? [0, 0]]);
    }
  });

  it('keeps every relation that its numbers are said to have', () => {
    for (const period of periods) {
      const report = rawReport(facts, period);
      const numbers = numbersOf(report, period);
      for (const { whole, parts } of report.relations) {
        const known = parts.filter((part) => numbers.has(part));
        if (known.length < parts.length) continue;
        const sum = parts.reduce((total, part) => total + (numbers.get(part) ?? 0), 0);
        expect([period.id, whole, parts, sum]).toEqual([period.id, whole, parts, numbers.get(whole)]);
      }
    }
  });
});
