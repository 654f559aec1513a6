/** What a coordinator does with an agenda, and the row that comes of it. */
import type { Lift } from '../../domain/obstacles/lift.ts';
import type { AppContract } from '../../domain/contract.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import type { TestCore } from './test-core.ts';

type Row = Output<AppContract, 'meetings.agenda'>['rows'][number];

export function start(core: TestCore, meetingId: string): void {
  core.goTo(meetingId);
  core.call('meetings.start', { meetingId });
}

export function rowOf(core: TestCore, meetingId: string, caseId: string): Row | undefined {
  const { rows, parked } = core.call('meetings.agenda', { meetingId });
  return [...rows, ...parked].find((row) => row.caseId === caseId);
}

export const defer = (
  core: TestCore,
  meetingId: string,
  caseId: string,
  reason = 'Tiden räckte inte',
  lift?: Lift,
): { deferralId: string } =>
  core.call('meetings.defer', { meetingId, caseId, reason, ...(lift === undefined ? {} : { lift }) });

/** Under a new obstacle, far ahead of whatever the test's day is. */
export const aLift: Lift = {
  obstacleId: null,
  kind: 'queue',
  text: 'Kö till bedömning på alla mottagningar.',
  on: '2030-01-10',
};
