/**
 * The last part of the second count: the meetings as their lists and minutes tell them, consent when a case was first
 * taken up, and what the child's view and the family's being told came to.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { readReportFacts } from '../../../core/reports/read-facts.ts';
import { importSample } from '../../../core/sample.ts';
import { sampleUserIds } from '../../../core/vault/sample-vault.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import type { CaseFacts } from '../../../db/case-facts.ts';
import type { Reader } from '../../../db/query.ts';
import { getRow, listFacts, listRows } from '../../../db/rows.ts';
import { answerStatus, endOf } from '../../../domain/consents/consent-basis.ts';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { finish } from '../../../domain/kernel/steps.ts';
import { endedPeriods } from '../../../domain/reports/periods.ts';
import type { Period } from '../../../domain/reports/periods.ts';
import { rawReport } from '../../../domain/reports/raw-report.ts';
import { TEAM_ID } from '../../../domain/settings/settings.ts';
import { coreOver, freshDatabase } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

type Tell = (id: string, isSo: boolean) => void;
type Known = Pick<Period, 'from' | 'to'> & { readonly today: string };

const within = (day: string | null | undefined, { from, to }: Known): boolean =>
  day != null && day >= from && day <= to;

/** The units with somebody at the table, as the attendance of that day has it and everybody else is taken to come. */
function unitsAtTable(db: Reader, meetingId: string): Set<string> {
  const marks = listRows(db, 'attendance').filter((mark) => mark.meetingId === meetingId);
  const permanent = new Set(
    listRows(db, 'units').flatMap((unit) =>
      unit.membership === 'permanent' && unit.archived !== true ? [unit.id] : [],
    ),
  );
  const sits = listRows(db, 'people').flatMap(({ id, unitId, archived }) => {
    const state = marks.find((mark) => mark.personId === id)?.state;
    const isUsual = unitId !== null && permanent.has(unitId) && archived !== true;
    const comes = state === undefined || state === null ? isUsual : !['absent', 'left'].includes(state);
    return comes && unitId !== null ? [unitId] : [];
  });
  return new Set(sits);
}

/** Returns the minutes of the items that were dealt with, those that nobody timed left out. */
function countMeetings(core: TestCore, known: Known, tell: Tell): number[] {
  const db = core.core.store;
  const timed: number[] = [];
  const permanent = core
    .call('settings.get', null)
    .units.filter((unit) => unit.membership === 'permanent' && !unit.archived);
  for (const { meeting } of core.call('minutes.list', null)) {
    if (!within(meeting.id, known) || meeting.movedTo !== null) continue;
    const isHeld = ['sealed', 'toSeal', 'live'].includes(meeting.state);
    if (isHeld || meeting.cancellation?.reason !== 'holiday') tell('D1', isHeld);
    if (!isHeld) continue;
    const here = unitsAtTable(db, meeting.id);
    for (const { id } of permanent) tell('D2', here.has(id));
    for (const item of listRows(db, 'agendaItems', 'WHERE meeting_id = ?', meeting.id)) {
      if (item.placement === 'parked' || item.fixed !== true || item.caseId === null) continue;
      const facts = getCaseFacts(db, item.caseId, known.today);
      const decided = facts?.decisions.some(({ body }) => body.meetingId === meeting.id) === true;
      const deferred = facts?.deferrals.some(({ body }) => body.meetingId === meeting.id) === true;
      const isDealtWith = decided || (item.kind === 'task' && !deferred);
      tell('D4', !isDealtWith);
      if (isDealtWith && (item.seconds ?? 0) > 0) timed.push((item.seconds ?? 0) / 60);
    }
  }
  return timed;
}

/** Whether one unit might know of the case on that day, by what had been written at that moment. */
function wasCovered(unitId: string, { consents, withdrawals, subject }: CaseFacts, on: string, at: string) {
  const until = <T extends { readonly hlc: string }>(facts: readonly T[]): T[] =>
    facts.filter(({ hlc }) => hlc.slice(0, at.length) <= at);
  const finished = until(consents).filter(({ body }) =>
    ['valid', 'refused'].includes(answerStatus(body, subject)),
  );
  // In a sample each finished version knows of those before it.
  const last = finished.at(-1);
  if (last === undefined || answerStatus(last.body, subject) !== 'valid') return false;
  const mayKnow = last.body.scope.some((row) => row.unitId === unitId && row.categories.length > 0);
  const isTakenBack = until(withdrawals).some(
    ({ id, body }) =>
      !last.body.seenWithdrawals.includes(id) && (body.unitIds === null || body.unitIds.includes(unitId)),
  );
  return mayKnow && !isTakenBack && endOf(last.body, subject).on >= on;
}

function countFirst(db: Reader, facts: CaseFacts, known: Known, tell: Tell): void {
  const [first] = facts.decisions.toSorted((one, other) =>
    one.body.meetingId.localeCompare(other.body.meetingId),
  );
  if (first === undefined) return;
  const { meetingId } = first.body;
  const heldOn = getRow(db, 'meetings', meetingId)?.run?.heldOn ?? meetingId;
  if (!within(heldOn, known)) return;
  const [item] = listRows(
    db,
    'agendaItems',
    'WHERE meeting_id = ? AND case_id = ? AND fixed = 1',
    meetingId,
    facts.row.id,
  );
  const inRoom = [...unitsAtTable(db, meetingId)].filter((id) => !(item?.outsideUnitIds ?? []).includes(id));
  const at = item?.openedAt ?? first.hlc.slice(0, 24);
  tell('A6', inRoom.length > 0 && inRoom.every((unitId) => wasCovered(unitId, facts, heldOn, at)));
}

function countVoice(db: Reader, { row, decisions }: CaseFacts, known: Known, tell: Tell): void {
  const days = decisions.map(({ body }) => body.meetingId).toSorted();
  const decidedOn = days.find((day) => within(day, known));
  if (decidedOn === undefined) return;
  const reports = listFacts(db, 'followUpReports', 'case_id', row.id).flatMap(({ body }) =>
    body.childSaid === null ? [] : [{ on: body.on, state: body.childSaid.state, influence: null }],
  );
  const atMeetings = decisions.flatMap(({ body: { meetingId, childView } }) =>
    childView === null ? [] : [{ ...childView, on: meetingId }],
  );
  const apart = listFacts(db, 'childViews', 'case_id', row.id).map(({ body }) => ({
    ...body.view,
    on: body.meetingId,
  }));
  const last = [...reports, ...atMeetings, ...apart]
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .findLast(({ on }) => on <= decidedOn);
  if (last === undefined || last.state === 'notAscertained') return;
  tell('F2', last.influence === 'yes' || last.influence === 'partly');
}

function countTold(db: Reader, { row, decisions }: CaseFacts, known: Known, tell: Tell): void {
  const days = getRow(db, 'team', TEAM_ID)?.familyAnswerDays ?? 7;
  const written = listFacts(db, 'familyFeedback', 'case_id', row.id).map(({ body }) => body);
  const letters = db.all<{ at: string; detail: string }>(
    `SELECT at, detail FROM access_log WHERE case_id = ? AND action IN ('print', 'pdf')`,
    row.id,
  );
  for (const meetingId of new Set(decisions.map(({ body }) => body.meetingId))) {
    const by = addDays(getRow(db, 'meetings', meetingId)?.run?.heldOn ?? meetingId, days);
    if (!within(by, known) || by >= known.today) continue;
    const last = new Map(written.filter((one) => one.meetingId === meetingId).map((one) => [one.to, one]));
    const told = [
      ...[...last.values()].flatMap(({ way, on }) => (way === null ? [] : [on])),
      ...letters.flatMap(({ at, detail }) =>
        detail.startsWith(`letter ${meetingId}`) ? [at.slice(0, 10)] : [],
      ),
    ];
    tell(
      'F3',
      told.some((on) => on <= by),
    );
  }
}

/** In the sample every first item is covered, every view mattered, and nobody has written whom they told: here not. */
function goWrong(core: TestCore, seed: number): void {
  const db = core.core.store;
  for (const [place, { id, raisedOn }] of listRows(db, 'cases').entries()) {
    const decisions = getCaseFacts(db, id, '2030-01-01')?.decisions ?? [];
    const days = [...new Set(decisions.map(({ body }) => body.meetingId))].toSorted();
    const [first] = days;
    const turn = place + seed;
    core.core.write('test', (tx) => {
      for (const [n, meetingId] of days.entries()) {
        const to = n % 2 === 0 ? 'child' : 'guardian1';
        const told = {
          caseId: id,
          meetingId,
          to,
          way: 'phone',
          on: addDays(meetingId, (turn + n) % 12),
        } as const;
        if ((turn + n) % 4 !== 0) tx.add('familyFeedback', told);
        if ((turn + n) % 7 === 0) tx.add('familyFeedback', { ...told, way: null });
      }
      const influence = turn % 3 === 0 ? 'no' : 'partly';
      const view = { state: 'expressedDirectly', words: '', influence, reason: '' } as const;
      if (first !== undefined && turn % 2 === 0) tx.add('childViews', { caseId: id, meetingId: first, view });
      for (const item of listRows(db, 'agendaItems', 'WHERE case_id = ? AND meeting_id = ?', id, first ?? ''))
        if (turn % 5 === 0) tx.set('agendaItems', item.id, { openedAt: `${raisedOn ?? ''}T00:00:00.000Z` });
    });
  }
}

function countSlowly(core: TestCore, known: Known) {
  const db = core.core.store;
  const counts: Record<string, [number, number]> = {};
  const tell: Tell = (id, isSo) => {
    const [so, of] = counts[id] ?? [0, 0];
    counts[id] = [so + Number(isSo), of + 1];
  };
  const minutes = countMeetings(core, known, tell);
  for (const { id } of listRows(db, 'cases')) {
    const facts = getCaseFacts(db, id, known.today);
    if (facts === undefined) continue;
    countFirst(db, facts, known, tell);
    countVoice(db, facts, known, tell);
    countTold(db, facts, known, tell);
  }
  return { counts, minutes };
}

/** The middle one, or half-way between the two in the middle, to one decimal. */
function middle(values: readonly number[]): number | string {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? '–' : Math.round((low + high) * 5) / 10;
}

describe.each([
  ['2026-11-22', 7],
  ['2025-06-10', 4711],
])('A sample team on %s, drawn with %d', (today, seed) => {
  const { db, close } = freshDatabase('9f3c2a77b1d04e55');
  const opened = coreOver(db, close);
  opened.goTo(today);
  importSample(opened.core.store, opened.core.device, { users: sampleUserIds, today, seed });
  const core = opened.as(sampleUserIds.coordinator);
  goWrong(core, seed);
  afterAll(close);
  const facts = finish(readReportFacts(core.core.store, today));
  const since = addDays(today, -730);
  // The list of minutes begins with the first meeting that somebody has written down.
  const firstDay = core.call('minutes.list', null).at(-1)?.meeting.id ?? today;
  const periods = [...endedPeriods('quarter', since, today), ...endedPeriods('school', since, today)].filter(
    ({ from }) => from >= firstDay,
  );

  it('comes to the same both ways', () => {
    for (const period of periods) {
      const slow = countSlowly(core, { ...period, today });
      const { shares, medians } = finish(rawReport(facts, period));
      for (const id of ['A6', 'D1', 'D2', 'D4', 'F2', 'F3']) {
        const one = shares.find(
          (share) => share.id === id && share.window.from === period.from && share.window.to === period.to,
        );
        expect([period.id, id, one?.numerator ?? 0, one?.denominator ?? 0]).toEqual([
          period.id,
          id,
          ...(slow.counts[id] ?? [0, 0]),
        ]);
      }
      const time = medians.find(({ id }) => id === 'D3');
      expect([period.id, time?.n, time?.median]).toEqual([
        period.id,
        slow.minutes.length,
        middle(slow.minutes),
      ]);
    }
  });

  it('and nearly every number is one that could be wrong', () => {
    const { counts, minutes } = countSlowly(core, { from: since, to: today, today });
    expect(minutes.length).toBeGreaterThan(100);
    for (const [id, [so, of]] of Object.entries(counts)) expect([id, so > 0 && so < of]).toEqual([id, true]);
    expect(Object.keys(counts).toSorted()).toEqual(['A6', 'D1', 'D2', 'D4', 'F2', 'F3']);
  });
});
