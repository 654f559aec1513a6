/**
 * The indicators a second time, case by case and the slow way, as the screens read a case; over sample teams of several
 * days, which differ in everything. Both must come to the same.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import { readGoals } from '../../../core/goals/goal-facts.ts';
import { readCourses } from '../../../db/courses.ts';
import { unitsAt } from '../../../core/own-records/own-records-handlers.ts';
import { readReportFacts } from '../../../core/reports/read-facts.ts';
import { importSample } from '../../../core/sample.ts';
import { readSipFacts } from '../../../db/sip-facts.ts';
import { sampleUserIds } from '../../../core/vault/sample-vault.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import type { CaseFacts } from '../../../db/case-facts.ts';
import type { Reader } from '../../../db/query.ts';
import { getRow, listFacts, listRows } from '../../../db/rows.ts';
import { decidingDays } from '../../../domain/decisions/decision-rules.ts';
import { handoverSteps } from '../../../domain/handovers/baton-rules.ts';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { endedPeriods } from '../../../domain/reports/periods.ts';
import type { Days, Period } from '../../../domain/reports/periods.ts';
import { finish } from '../../../domain/kernel/steps.ts';
import { rawReport } from '../../../domain/reports/raw-report.ts';
import { countName } from '../../../domain/reports/report-table.ts';
import type { RawReport } from '../../../domain/reports/report-table.ts';
import { principalOf } from '../../../domain/sip/sip-rules.ts';
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
  const heldOn = new Map(listRows(db, 'meetings').map(({ id, run }) => [id, run?.heldOn]));
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

  /** On some day of the period both principals had something going on with the child. */
  function hadBoth({ row, decisions, returns }: CaseFacts, courses: ReturnType<typeof readCourses>): boolean {
    const closedOn = [...returns.map(({ body }) => body.closedOn), row.closure?.on ?? '9999'].toSorted();
    const going = decisions.flatMap(({ id, body }) => {
      const course = courses.get(id);
      const unit = body.providerUnitId === null ? undefined : getRow(db, 'units', body.providerUnitId);
      const by = principalOf(unit?.legalForm ?? null);
      if (course === undefined || by === null) return [];
      const until = course.endedOn ?? closedOn.find((day) => day >= course.agreedOn) ?? '9999';
      return [{ by, from: course.agreedOn, until }];
    });
    if (new Set(going.map(({ by }) => by)).size < 2) return false;
    for (let day = period.from; day <= period.to; day = addDays(day, 1))
      if (new Set(going.filter((one) => one.from <= day && day <= one.until).map(({ by }) => by)).size === 2)
        return true;
    return false;
  }

  function countCase(facts: CaseFacts): void {
    const { row, decisions } = facts;
    const days = decidingDays(decisions);
    const firstOn = heldOn.get(days[0] ?? '') ?? days[0];
    if (isIn(firstOn)) tell('A5', (firstOn ?? '') <= addDays(row.raisedOn ?? '', 14));
    if (isIn(row.raisedOn))
      tell(
        'G3',
        decisions.some(({ body }) => body.type === 'referOn'),
      );
    for (const { offer, state } of handoverSteps(facts.handovers, today))
      if (isIn(offer.body.offeredOn) && state !== 'offered')
        tell('B2', ['declined', 'expired'].includes(state));
    const courses = readCourses(db, facts, today);
    for (const course of courses.values()) {
      if (!isIn(course.agreedOn)) continue;
      const met = course.contactOn ?? course.startedOn ?? '9999';
      if (addDays(course.agreedOn, 7) < today) tell('B4', met <= addDays(course.agreedOn, 7));
      if (addDays(course.agreedOn, 30) < today)
        tell('B5', (course.startedOn ?? '9999') <= addDays(course.agreedOn, 30));
    }
    for (const { id, body } of decisions) {
      const isForSomebody = !['notTargetGroup', 'familyDeclined', 'noAction', 'close'].includes(body.type);
      if (isIn(body.meetingId) && isForSomebody)
        tell(
          'C1',
          body.providerUnitId !== null && body.responsiblePersonId !== null && body.followUpOn !== null,
        );
      const { followUpOn } = body;
      if (followUpOn === null || !isIn(followUpOn) || addDays(followUpOn, 7) >= today) continue;
      const later = decisions.filter((one) => one.body.meetingId > body.meetingId);
      const [takenUpOn = '9999'] = later
        .filter((one) => one.body.meetingId >= followUpOn || one.body.takesUp?.includes(id) === true)
        .map((one) => one.body.meetingId)
        .toSorted();
      const wasClosed = later.some(
        (one) =>
          ['notTargetGroup', 'familyDeclined', 'close'].includes(one.body.type) &&
          one.body.meetingId < followUpOn &&
          one.body.meetingId < takenUpOn,
      );
      if (!wasClosed) tell('E1', takenUpOn <= addDays(followUpOn, 7));
    }
    const { goals, ratings, reports } = readGoals(db, row.id);
    const decidedOn = days.find(isIn);
    if (decidedOn !== undefined) {
      const told = reports.flatMap(({ body: { on, childSaid } }) =>
        childSaid === null ? [] : [{ on, state: childSaid.state }],
      );
      const apart = listFacts(db, 'childViews', 'case_id', row.id).map(({ body }) => ({
        on: body.meetingId,
        state: body.view.state,
      }));
      const said = decisions.flatMap(({ body }) =>
        body.childView === null ? [] : [{ on: body.meetingId, state: body.childView.state }],
      );
      const last = [...told, ...said, ...apart]
        .filter(({ on }) => on <= decidedOn)
        .toSorted((left, right) => left.on.localeCompare(right.on))
        .at(-1);
      tell('F1', last !== undefined && last.state !== 'notAscertained');
    }
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
    const sip = readSipFacts(db, facts);
    if (hadBoth(facts, courses))
      tell(
        'G1',
        sip.offeredOn.some((on) => on <= period.to) ||
          sip.answers.some(
            ({ body }) =>
              body.on <= period.to &&
              (body.answer === 'yes' || ['familyDeclines', 'familyWaits'].includes(body.reason ?? '')),
          ),
      );
    for (const { id, body } of sip.answers)
      if (body.answer === 'yes' && isIn(body.on) && addDays(body.on, 21) < today) {
        const held = sip.steps.findLast((step) => step.body.answerId === id && step.body.stage === 'held');
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
          (key, place) => [countName(id, 'column', key), Number(columnTotals?.[place] ?? NaN)] as const,
        ),
        ...rows.keys.flatMap((row, place) =>
          columns.keys.map(
            (key, other) =>
              [countName(id, 'row', row, 'column', key), Number(cells[place]?.[other] ?? 0)] as const,
          ),
        ),
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
  const facts = finish(readReportFacts(core.store, today));
  const periods = [
    ...endedPeriods('quarter', addDays(today, -730), today),
    ...endedPeriods('year', addDays(today, -730), today),
    ...endedPeriods('school', addDays(today, -730), today),
  ];

  it('comes to the same both ways', () => {
    for (const period of periods) {
      const slow = countSlowly(core.store, today, period);
      const quick = sharesOf(finish(rawReport(facts, period)), period);
      for (const id of ['A5', 'B2', 'B4', 'B5', 'C1', 'C3', 'E1', 'E3', 'F1', 'G1', 'G2', 'G3'])
        expect([period.id, id, quick[id] ?? [0, 0]]).toEqual([period.id, id, slow[id] ?? [0, 0]]);
    }
  });

  it('names only numbers that are printed somewhere, but those that are guarded', () => {
    const [period] = periods.toReversed();
    if (period === undefined) return;
    const report = finish(rawReport(facts, period));
    const numbers = numbersOf(report, period);
    const named = report.relations.flatMap(({ whole, parts }) => [whole, ...parts]);
    expect(named.filter((name) => !name.endsWith('/protected') && !numbers.has(name))).toEqual([]);
  });

  it('keeps every relation that its numbers are said to have', () => {
    for (const period of periods) {
      const report = finish(rawReport(facts, period));
      const numbers = numbersOf(report, period);
      for (const { whole, parts } of report.relations) {
        const known = parts.filter((part) => numbers.has(part));
        const sum = known.reduce((total, part) => total + (numbers.get(part) ?? 0), 0);
        const of = numbers.get(whole) ?? sum;
        // What is printed nowhere is what is left.
        const isKept = known.length === parts.length ? sum === of : sum <= of;
        expect([period.id, whole, parts, isKept]).toEqual([period.id, whole, parts, true]);
      }
    }
  });
});
