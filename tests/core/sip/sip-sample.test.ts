/** What the sample team shows of coordinated plans: one in time, one late, one that the family wants to wait with. */
import { afterAll, expect, it } from 'vitest';
import type { AppContract } from '../../../domain/contract.ts';
import type { Output } from '../../../domain/kernel/channel.ts';
import { sampleCore } from '../../support/sample-core.ts';

const sample = sampleCore();
afterAll(() => sample.close());

function sipOf(caseId: string): Output<AppContract, 'sip.get'> {
  const answer = sample.coordinator.call('sip.get', { caseId });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Output<AppContract, 'sip.get'>;
}

it('Alva’s meeting came after fourteen days, and her plan lacks nothing', () => {
  const { clock, state, plans } = sipOf('case-alva');
  expect(state).toBe('running');
  expect(clock).toMatchObject({ daysLeft: 7, isLate: false });
  expect(plans?.[0]?.lacks).toEqual([]);
});

it('Wilma’s came too late, and Ronja’s family wants to wait', () => {
  expect(sipOf('case-wilma').clock?.isLate).toBe(true);
  expect(sipOf('case-ronja').answer).toMatchObject({ answer: 'no', reason: 'familyWaits' });
});
