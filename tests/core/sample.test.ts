import { afterAll, describe, expect, it } from 'vitest';
import { buildMinutes } from '../../core/minutes/minutes-document.ts';
import { openCore } from '../../core/open-core.ts';
import type { OpenCore } from '../../core/open-core.ts';
import { fillSample } from '../../core/sample.ts';
import { createWall } from '../../core/projector/wall.ts';
import { createDrafting } from '../../core/reports/drafting.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { getRow, listRows } from '../../db/rows.ts';
import { checkMove, mustSettle, neverMoved } from '../../domain/commitments/task-rules.ts';
import { coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import { checkDecision } from '../../domain/decisions/decision-rules.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import type { Body } from '../../domain/registry.ts';
import { teamDefaults } from '../../domain/settings/settings.ts';
import { freshDatabase } from '../support/test-core.ts';

const TODAY = '2026-11-22';
const caps = { moves: teamDefaults.taskMoveCap, overdueDays: teamDefaults.taskOverdueDays };
const NOW = Date.parse(`${TODAY}T09:00:00Z`);
const users = {
  coordinator: 'coordinator',
  member: 'member',
  socialWorker: 'social-worker',
  steering: 'steering',
  auditor: 'auditor',
};

const { db, close } = freshDatabase('9f3c2a77b1d04e55');
const open = (userId: string): OpenCore =>
  openCore({ db, userId, now: () => NOW, emit: () => {}, checkOutput: true });
fillSample(open(users.coordinator), users, NOW);
const core = open(users.coordinator);
afterAll(close);

function ask<N extends ChannelName>(
  channel: N,
  input: Input<AppContract, N>,
  who = core,
): Output<AppContract, N> {
  const answer = who.call(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
  return answer.value as Output<AppContract, N>;
}
const listCases = (who = core) =>
  ask(
    'cases.list',
    { filter: 'open', search: '', sort: 'next', descending: false, offset: 0, limit: 200 },
    who,
  );
const sealed = core.store.all<{ meeting_id: string; body: string }>(
  'SELECT meeting_id, body FROM seals ORDER BY meeting_id',
);
const decisions = core.store
  .all<{ body: string }>('SELECT body FROM decisions')
  .map((row) => JSON.parse(row.body) as Body<'decisions'>);

describe('the sample in a case log', () => {
  it('is marked as a sample and meets on the coming Thursday', () => {
    expect(ask('session.get', null)).toMatchObject({
      team: { name: 'Familjehuset Lyktan', sample: true },
      nextMeetingId: '2026-11-26',
      liveMeetingId: null,
    });
  });

  it('says so where it leaves the window: on the wall, in calendars, of every paper and file', () => {
    expect(ask('projector.get', null)).toEqual({ state: 'noMeeting', sample: true });
    const { text } = ask('calendarEntries.export', { unitId: null });
    const summaries = text.match(/^SUMMARY:.*$/gm) ?? [];
    expect(summaries.length).toBeGreaterThan(5);
    for (const summary of summaries) expect(summary).toMatch(/^SUMMARY:EXEMPEL: Teammöte/);
    expect(ask('accessLog.copyNumber', { of: 'file' })).toMatchObject({ sample: true });
  });

  it('has about thirty-four open cases in every state of consent', () => {
    const { rows, total } = listCases();
    expect(total).toBeGreaterThan(28);
    expect(total).toBeLessThan(42);
    expect(new Set(rows.map((row) => row.consent.state))).toEqual(
      new Set(['ok', 'expires', 'missing', 'withdrawn', 'waiting']),
    );
  });

  it('has ten things or more for the next meeting: new, followed up, overdue, put off, parked', () => {
    const { rows, parked } = ask('meetings.agenda', { meetingId: '2026-11-26' });
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(new Set(rows.map((row) => row.kind))).toEqual(
      new Set(['task', 'newCase', 'followUp', 'deferred']),
    );
    expect(rows.some((row) => row.overdueDays > 35)).toBe(true);
    expect(rows.some((row) => row.deferredTimes === 2)).toBe(true);
    expect(rows.some((row) => row.outside.some((unit) => unit.withdrawn))).toBe(true);
    expect(parked.map((row) => row.number)).toHaveLength(2);
  });

  it('says in words why a consent does not hold', () => {
    const { consentToMend } = ask('meetings.agenda', { meetingId: '2026-11-26' });
    const statuses = consentToMend.map((row) => row.status);
    expect(statuses).toEqual(
      expect.arrayContaining([
        'awaitingSecondGuardian',
        'awaitingYoungPerson',
        'refused',
        'expired',
        'withdrawn',
        'missing',
      ]),
    );
  });

  it('keeps protected children without a name in lists, and away from members whom they do not name', () => {
    const hidden = listRows(core.store, 'cases', `WHERE identity_protection <> 'none' ORDER BY id`);
    expect(hidden.map(({ id }) => id)).toEqual(['case-skyddad', 'case-skyddat-boende']);
    const rowsOf = (who: OpenCore) =>
      listCases(who).rows.filter((found) => hidden.some(({ id }) => id === found.id));
    expect(rowsOf(core)).toHaveLength(2);
    for (const row of [...rowsOf(core), ...rowsOf(open(users.member))])
      expect(row).toMatchObject({ name: null, school: null });
    expect(rowsOf(open(users.member)).map(({ id }) => id)).toEqual(['case-skyddat-boende']);
  });

  it('has a child who came back, to the case that had been closed', () => {
    const back = ask('cases.get', { caseId: 'case-noel' });
    expect(back).toMatchObject({ closure: null, returned: { canTakeBack: true }, step: 'meeting' });
    expect(back.thread.map(({ kind }) => kind).slice(-4)).toEqual(['closed', 'returned', 'consent', 'next']);
  });

  it('breaks no rule of decisions: who, by when, the child asked, within consent', () => {
    expect(decisions.length).toBeGreaterThan(250);
    expect(decisions.flatMap((decision) => checkDecision(decision))).toEqual([]);
    expect(decisions.filter((decision) => decision.childView === null)).toEqual([]);
    const outside = decisions.filter((decision) => {
      const facts = getCaseFacts(core.store, decision.caseId, decision.meetingId);
      if (facts === undefined || decision.providerUnitId === null) return true;
      const consents = facts.consents.filter((consent) => consent.body.on <= decision.meetingId);
      const withdrawals = facts.withdrawals.filter((withdrawal) => withdrawal.body.on <= decision.meetingId);
      return !covers(
        coverageOf(
          decision.providerUnitId,
          { ...facts.subject, consents, withdrawals },
          decision.meetingId,
          0,
        ),
      );
    });
    expect(outside).toEqual([]);
  });

  it('follows up on days of the series that nobody had called off', () => {
    const holidays = listRows(core.store, 'meetings')
      .filter((row) => row.cancellation?.reason === 'holiday')
      .map((row) => row.id);
    expect(
      decisions.filter((decision) => decision.followUpOn !== null && holidays.includes(decision.followUpOn)),
    ).toEqual([]);
  });

  it('has sealed every meeting held, and each seal holds what the app itself would have written', () => {
    expect(sealed.length).toBeGreaterThan(60);
    expect(
      ask('minutes.list', null).filter((row) => !['sealed', 'cancelled'].includes(row.meeting.state)),
    ).toEqual([]);
    for (const { meeting_id: meetingId, body } of sealed) {
      expect(ask('minutes.get', { meetingId }).seal?.intact).toBe(true);
      const { document } = JSON.parse(body) as Body<'seals'>;
      const context = {
        db: core.store,
        user: core.user(),
        device: core.device,
        today: TODAY,
        now: new Date(NOW).toISOString(),
        wall: createWall(core.store),
        drafting: createDrafting(),
        log: () => {},
      };
      // Follow-ups that stood that day have since been answered; the last meeting's still stand.
      const { followUps, ...written } = buildMinutes(context, meetingId);
      const { followUps: promised, ...kept } = document;
      expect(kept).toEqual(written);
      expect(promised.length).toBeGreaterThanOrEqual(followUps.length);
      const isLatest = meetingId === sealed.at(-1)?.meeting_id;
      expect(isLatest ? promised : []).toEqual(isLatest ? followUps : []);
    }
  });

  it('has tasks lifted to the steering group, as late as they must be, under what it had not answered', () => {
    const obstacles = new Map(listRows(core.store, 'obstacles').map((row) => [row.id, row]));
    const lifts = core.store
      .all<{ body: string }>('SELECT body FROM task_moves')
      .map(({ body }) => JSON.parse(body) as Body<'taskMoves'>)
      .filter(({ escalated }) => escalated === true);
    expect(new Set(lifts.map(({ caseId }) => caseId)).size).toBeGreaterThan(5);
    for (const { commitmentId, from, to, on, because, obstacleId } of lifts) {
      const obstacle = obstacles.get(obstacleId ?? '');
      const task = { dueOn: from, moves: neverMoved };
      expect(mustSettle(task, on, caps)).toBe(true);
      expect(checkMove({ to, because, escalated: true }, task, on, caps)).toEqual([]);
      expect(obstacle?.unitIds).toContain(getRow(core.store, 'commitments', commitmentId)?.unitId);
      expect([(obstacle?.raisedOn ?? '9') < on, on < (obstacle?.answer?.on ?? '0')]).toEqual([true, true]);
    }
  });

  it('leaves a log whose chains hold and whose projection is what it says', () => {
    expect(ask('vault.compareProjection', null)).toMatchObject({ differences: [], brokenChains: 0 });
  });

  it('refuses a case log that holds something already', () => {
    expect(() => {
      fillSample(core, users, NOW);
    }).toThrow('empty case log');
  });
});
