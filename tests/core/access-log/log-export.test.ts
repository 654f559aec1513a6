/** The log as a file for supervision. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import type { OpenCore } from '../../../core/open-core.ts';
import type { AppContract } from '../../../domain/contract.ts';
import type { Input, Output } from '../../../domain/kernel/channel.ts';
import { sampleCore, SAMPLE_TODAY } from '../../support/sample-core.ts';
import type { SampleCore } from '../../support/sample-core.ts';

const OCTOBER = '2026-10';
const MEMBER = 'user-member';
let sample: SampleCore;
let auditor: OpenCore;
beforeAll(() => {
  sample = sampleCore();
  // Opened last: on one device no two clocks may run beside each other.
  const now = (): number => Date.parse(`${SAMPLE_TODAY}T09:00:00Z`);
  auditor = openCore({ db: sample.db, userId: 'user-auditor', now, emit: () => {} });
});
afterAll(() => {
  sample.close();
});

type Channel = 'accessLog.export' | 'accessLog.list';
function ask<N extends Channel>(channel: N, input: Input<AppContract, N>) {
  const answer = auditor.call(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<AppContract, N>;
}
const list = (filter: Partial<Input<AppContract, 'accessLog.list'>> = {}) =>
  ask('accessLog.list', { case: null, userId: null, month: null, offset: 0, limit: 200, ...filter });

it('holds every row, oldest first, in the words of the list', () => {
  const { rows, total } = list();
  const whole = ask('accessLog.export', { userId: null, month: null }).rows;
  expect(whole.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
  expect(whole.slice(-rows.length).toReversed()).toEqual(rows);
});

it('is one user’s and one month’s, and leaves a row itself', () => {
  const filter = { userId: MEMBER, month: OCTOBER };
  const { rows } = ask('accessLog.export', filter);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.toReversed().slice(0, 200)).toEqual(list(filter).rows);
  expect(list().rows[0]).toMatchObject({ action: 'export', detail: `accessLog ${OCTOBER}` });
});
