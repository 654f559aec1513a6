/** What the auditor begins at: months to review, and what has happened since the last review. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import { appendAccess } from '../../../db/access-log-sql.ts';
import type { AccessAction } from '../../../domain/access-log/access-log.ts';
import type { AppContract, ChannelName } from '../../../domain/contract.ts';
import type { Input, Output } from '../../../domain/kernel/channel.ts';
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

function ask<N extends ChannelName>(channel: N, input: Input<AppContract, N>) {
  const answer = sample.auditor.call(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<AppContract, N>;
}
const toDo = () => ask('accessLog.toDo', null);
const list = (only: 'failedUnlocks' | 'rights') =>
  ask('accessLog.list', { case: null, userId: null, month: null, only, offset: 0, limit: 200 });
const sign = () => {
  const drawn = ask('accessLog.sample', { month: OCTOBER })?.drawn ?? [];
  const rows = drawn.map(({ seq }) => ({ seq, verdict: 'justified' as const, note: '' }));
  ask('accessLog.sign', { month: OCTOBER, rows });
};
const happens = (action: AccessAction, detail: string) =>
  appendAccess(sample.coordinator.store, {
    at: new Date(NOW).toISOString(),
    userId: 'user-coordinator',
    action,
    caseId: '',
    detail,
    recipients: [],
  });
const fail = () => happens('failedUnlock', `3 ${new Date(NOW).toISOString()}`);

it('is every finished month that nobody has signed', () => {
  expect(toDo().unsigned).toContain(OCTOBER);
  sign();
  expect(toDo().unsigned).not.toContain(OCTOBER);
  expect(toDo().since).toBe(new Date(NOW).toISOString());
});

it.each(['failedUnlocks', 'rights'] as const)('has as many rows of %s as the log lists', (only) => {
  fail();
  happens('userRevoked', 'user-member');
  const { rows, total } = list(only);
  expect(rows.length).toBeGreaterThan(0);
  expect([rows.length, total]).toEqual([toDo().counts[only], toDo().counts[only]]);
});

it('counts failed unlocks and changes of rights from the last review on, and no consents', () => {
  const before = toDo().counts;
  fail();
  happens('rightsChanged', 'user-member member');
  happens('rightsChanged', 'consentGiven');
  expect(toDo().counts).toEqual({
    failedUnlocks: before.failedUnlocks + 1,
    rights: before.rights + 1,
  });
  sign();
  expect(toDo().counts).toEqual({ failedUnlocks: 0, rights: 0 });
  fail();
  expect(toDo().counts).toEqual({ failedUnlocks: 1, rights: 0 });
  expect(list('failedUnlocks').rows.map(({ action, caseNumber }) => [action, caseNumber])).toEqual([
    ['failedUnlock', null],
  ]);
});
