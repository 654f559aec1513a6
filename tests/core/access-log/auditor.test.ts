/** What the auditor sees and signs. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import type { OpenCore } from '../../../core/open-core.ts';
import { getAccess, listActions } from '../../../db/access-log-reads.ts';
import { appendAccess } from '../../../db/access-log-sql.ts';
import { listRows } from '../../../db/rows.ts';
import { monthOf, rangeOf } from '../../../domain/access-log/access-log-rules.ts';
import type { AppContract, ChannelName } from '../../../domain/contract.ts';
import type { Input, Output } from '../../../domain/kernel/channel.ts';
import { dayOfInstant } from '../../../domain/kernel/plain-date.ts';
import { sampleCore, SAMPLE_TODAY } from '../../support/sample-core.ts';
import type { SampleCore } from '../../support/sample-core.ts';

const OCTOBER = '2026-10';
const NOW = Date.parse(`${SAMPLE_TODAY}T09:00:00`);
let sample: SampleCore;
beforeEach(() => {
  // Opened last: on one device no two clocks may run beside each other.
  const made = sampleCore();
  const auditor = openCore({ db: made.db, userId: 'user-auditor', now: () => NOW, emit: () => {} });
  sample = { ...made, auditor };
});
afterEach(() => sample.close());

function ask<N extends ChannelName>(core: OpenCore, channel: N, input: Input<AppContract, N>) {
  const answer = core.call(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<AppContract, N>;
}
const ruleOf = (core: OpenCore, channel: ChannelName, input: unknown): unknown => {
  const answer = core.call(channel, input);
  return answer.ok ? undefined : (answer.error.params?.['rule'] ?? answer.error.code);
};
const all = { case: null, userId: null, month: null, offset: 0, limit: 200 } as const;
const list = (query: Partial<Input<AppContract, 'accessLog.list'>>) =>
  ask(sample.auditor, 'accessLog.list', { ...all, ...query });
const october = () => {
  const found = ask(sample.auditor, 'accessLog.sample', { month: OCTOBER });
  if (found === null) throw new Error('the sample has an October');
  return found;
};
const justified = () => october().drawn.map(({ seq }) => ({ seq, verdict: 'justified' as const, note: '' }));
const protectedCase = () => {
  const found = listRows(sample.coordinator.store, 'cases').find(
    ({ identityProtection }) => (identityProtection ?? 'none') !== 'none',
  );
  if (found?.number == null) throw new Error('the sample has a protected case');
  return { id: found.id, number: found.number };
};
const openCase = () => {
  const [row] = list({}).rows.filter(({ caseNumber }) => caseNumber !== null);
  if (row?.caseNumber == null) throw new Error('the sample has read something');
  return row.caseNumber;
};

describe('the list', () => {
  it('is newest first, in pages that meet', () => {
    const { rows, total } = list({});
    expect(total).toBeGreaterThan(100);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => total - index));
    expect(list({ offset: 5, limit: 3 }).rows).toEqual(rows.slice(5, 8));
  });

  it('is one child’s by number, one user’s, and one month’s', () => {
    const number = openCase();
    expect(
      new Set(list({ case: { number: number.toLowerCase() } }).rows.map((row) => row.caseNumber)),
    ).toEqual(new Set([number]));
    const member = ask(sample.auditor, 'accessLog.choices', null).users.find(
      ({ id }) => id === 'user-member',
    );
    expect(new Set(list({ userId: 'user-member' }).rows.map(({ user }) => user))).toEqual(
      new Set([member?.name]),
    );
    const { from, to } = rangeOf(OCTOBER);
    expect(list({ month: OCTOBER }).rows.every(({ at }) => at >= from && at < to)).toBe(true);
    expect(list({ case: { number: 'K-1999-001' } })).toEqual({ rows: [], total: 0 });
  });

  it('gives no name of a child, and of a protected case not even the number, nor an answer to its number', () => {
    const { id, number } = protectedCase();
    ask(sample.coordinator, 'cases.get', { caseId: id });
    const text = JSON.stringify([list({}), list({ case: 'protected' }), october()]);
    expect(list({ case: 'protected' }).rows.every((row) => row.isProtected && row.caseNumber === null)).toBe(
      true,
    );
    expect(list({ case: 'protected' }).total).toBeGreaterThan(1);
    expect(list({ case: { number } })).toEqual({ rows: [], total: 0 });
    expect(text).not.toContain(number);
    expect(text).not.toContain(id);
  });

  it('says which unit a user had then, not the one of today', () => {
    const before = list({ userId: 'user-member' }).rows[0];
    sample.coordinator.write('users.change', (tx) => tx.set('users', 'user-member', { unitId: 'EK-FRI' }));
    expect(list({ userId: 'user-member' }).rows[0]?.unit).toBe(before?.unit);
    expect(before?.unit).not.toBe('');
  });

  it('does not say who failed to unlock, since nobody knows', () => {
    expect(list({}).rows.find(({ action }) => action === 'failedUnlock')).toMatchObject({
      user: '',
      unit: '',
    });
  });
});

describe('the chain', () => {
  it('is whole, and says since when and how many', () => {
    const { since, ...rest } = ask(sample.auditor, 'accessLog.check', null);
    expect(since === null ? null : monthOf(dayOfInstant(since))).toBe(OCTOBER);
    expect(rest).toEqual({
      rows: list({}).total,
      brokenAt: null,
      wholeUntil: null,
      checkedAt: new Date(NOW).toISOString(),
    });
  });

  it('that somebody has been at says from which row, and until when it can be trusted', () => {
    const before = getAccess(sample.coordinator.store, [29])[0];
    sample.db.exec('DROP TRIGGER access_log_is_not_changed');
    sample.db.exec(`UPDATE access_log SET user_id = 'somebody-else' WHERE seq = 30`);
    expect(ask(sample.auditor, 'accessLog.check', null)).toMatchObject({
      brokenAt: 30,
      wholeUntil: before?.at,
    });
  });
});

describe('the month’s sample', () => {
  it('is what anybody gets who draws again from the rows alone', () => {
    const rows = listActions(sample.coordinator.store, rangeOf(OCTOBER));
    const lot = (seq: number): string =>
      createHash('sha256')
        .update(`${OCTOBER} ${rows.at(-1)?.chain_hash} ${seq}`)
        .digest('hex');
    const again = rows
      .filter(({ action }) => action !== 'unlock' && action !== 'backup')
      .toSorted((left, right) => lot(left.seq).localeCompare(lot(right.seq)))
      .slice(0, 20)
      .map(({ seq }) => seq);
    expect(october().drawn.map(({ seq }) => seq)).toEqual(again.toSorted((left, right) => left - right));
    expect(october().among).toBeGreaterThan(20);
  });

  it('is of a month that is over', () => {
    expect(ask(sample.auditor, 'accessLog.sample', { month: null })?.month).toBe(OCTOBER);
    expect(ruleOf(sample.auditor, 'accessLog.sample', { month: '2026-11' })).toBe('accessLog.notFinished');
    expect(ruleOf(sample.auditor, 'accessLog.sample', { month: '2020-01' })).toBe('not-found');
  });

  it('of fewer rows is all of them', () => {
    const july = openCore({
      db: sample.db,
      userId: 'user-auditor',
      now: () => Date.parse('2027-08-02T09:00:00Z'),
      emit: () => {},
    });
    for (const minute of [10, 11, 12])
      appendAccess(sample.coordinator.store, {
        at: `2027-07-05T09:${minute}:00.000Z`,
        userId: 'user-member',
        action: 'search',
        caseId: '',
        detail: 'open',
        recipients: [],
      });
    expect(ask(july, 'accessLog.sample', { month: null })).toMatchObject({ month: '2027-07', among: 3 });
    expect(ask(july, 'accessLog.sample', { month: '2027-07' })?.drawn).toHaveLength(3);
  });

  it('says for each row what makes a judgement possible', () => {
    const contexts = october().drawn.map(({ context }) => context);
    expect(contexts.some(({ meetingOn }) => meetingOn !== null)).toBe(true);
    expect(contexts.some(({ wasCovered }) => wasCovered === true)).toBe(true);
    expect(contexts.every(({ sameDay }) => sameDay.rows.length === Math.min(6, sameDay.total))).toBe(true);
  });
});

describe('the signature', () => {
  it('waits until every row is judged, and until every doubt is in words', () => {
    const rows = justified();
    const sign = (given: readonly object[]): unknown =>
      ruleOf(sample.auditor, 'accessLog.sign', { month: OCTOBER, rows: given });
    expect(sign(rows.slice(1))).toBe('accessLog.unjudged');
    expect(sign([...rows.slice(1), { seq: 1_000_000, verdict: 'justified', note: '' }])).toBe(
      'accessLog.unjudged',
    );
    expect(sign([...rows, { seq: 1_000_000, verdict: 'justified', note: '' }])).toBe('accessLog.notDrawn');
    expect(sign(rows.map((row, index) => (index === 0 ? { ...row, verdict: 'breach' } : row)))).toBe(
      'accessLog.note',
    );
    expect(october().review).toBeNull();
  });

  it('is given once, is shown as it was given, and takes the draft with it', () => {
    const rows = justified().map((row, index) =>
      index === 0 ? { ...row, verdict: 'question' as const, note: 'Vad behövde du hitta?' } : row,
    );
    const key = `log-review/${OCTOBER}`;
    ask(sample.auditor, 'drafts.save', { key, value: { rows: {} } });
    ask(sample.auditor, 'accessLog.sign', { month: OCTOBER, rows });
    expect(ask(sample.auditor, 'drafts.get', { key })).toBeNull();
    expect(october().review).toMatchObject({ rows, signedBy: 'Henrik Malm', addedAfter: 0 });
    expect(october().months).toEqual([{ month: OCTOBER, signedAt: new Date(NOW).toISOString() }]);
    expect(ruleOf(sample.auditor, 'accessLog.sign', { month: OCTOBER, rows: justified() })).toBe(
      'accessLog.signed',
    );
    expect(october().review?.rows).toEqual(rows);
  });

  it('shows rows that a clock set back has put into the month afterwards', () => {
    ask(sample.auditor, 'accessLog.sign', { month: OCTOBER, rows: justified() });
    const drawn = october().drawn.map(({ seq }) => seq);
    appendAccess(sample.coordinator.store, {
      at: '2026-10-09T09:00:00.000Z',
      userId: 'user-member',
      action: 'search',
      caseId: '',
      detail: 'open',
      recipients: [],
    });
    expect(october().review?.addedAfter).toBe(1);
    expect(october().drawn.map(({ seq }) => seq)).toEqual(drawn);
  });
});

describe('the extract for the child', () => {
  it('says which units, when and what, and names nobody', () => {
    const number = openCase();
    const { rows } = ask(sample.coordinator, 'accessLog.extract', { number });
    expect(rows.length).toBe(list({ case: { number } }).total - 1);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq).toSorted((a, b) => a - b));
    const names = listRows(sample.coordinator.store, 'users').map(({ name }) => name ?? '');
    const text = JSON.stringify(rows);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(rows.every(({ unit }) => unit !== '')).toBe(true);
  });

  it('is in the log itself, when read and when put on paper', () => {
    const number = openCase();
    ask(sample.auditor, 'accessLog.extract', { number });
    ask(sample.auditor, 'accessLog.extractPrinted', { number, to: 'child', way: 'pdf' });
    expect(list({ limit: 2 }).rows).toMatchObject([
      { action: 'pdf', caseNumber: number, detail: 'logExtract child' },
      { action: 'read', caseNumber: number, detail: 'logExtract' },
    ]);
  });

  it('of a protected child is for whom the case names, and for paper it takes a second person whom it names', () => {
    const { id, number } = protectedCase();
    sample.coordinator.write('cases.change', (tx) =>
      tx.set('cases', id, { namedUserIds: ['user-coordinator', 'user-member'] }),
    );
    expect(ruleOf(sample.auditor, 'accessLog.extract', { number })).toBe('not-found');
    expect(ruleOf(sample.auditor, 'accessLog.extract', { number: 'K-1999-001' })).toBe('not-found');
    expect(ask(sample.coordinator, 'accessLog.extract', { number }).protectedCases).toHaveLength(1);
    const print = () =>
      ruleOf(sample.coordinator, 'accessLog.extractPrinted', { number, to: 'child', way: 'print' });
    const approve = (approvedBy: string, at: string): void => {
      sample.coordinator.write('approvals.give', (tx) =>
        tx.add('approvals', {
          caseId: id,
          paper: 'logExtract',
          approvedBy,
          at,
          reason: 'Familjen har bett om det.',
        }),
      );
    };
    expect(print()).toBe('approval.needed');
    approve('user-coordinator', new Date('2026-11-22T08:50:00').toISOString());
    expect(print()).toBe('approval.needed');
    approve('somebody-else', new Date('2026-11-22T08:55:00').toISOString());
    expect(print()).toBe('approval.needed');
    approve('user-member', new Date('2026-11-22T08:55:00').toISOString());
    expect(print()).toBeUndefined();
    sample.coordinator.write('cases.change', (tx) =>
      tx.set('cases', id, { namedUserIds: ['somebody-else'] }),
    );
    expect(ruleOf(sample.coordinator, 'accessLog.extract', { number })).toBe('not-found');
  });
});
