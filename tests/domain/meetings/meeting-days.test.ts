import { describe, expect, it } from 'vitest';
import { meetingOn, toSeries } from '../../../domain/meetings/meeting-days.ts';
import type { MeetingFacts } from '../../../domain/meetings/meeting-days.ts';
import { emptyRow } from '../../support/meeting-rows.ts';
import { checkMove } from '../../../domain/meetings/move-rules.ts';

const TODAY = '2026-11-24';
const facts: MeetingFacts = {
  rows: new Map(
    [
      { ...emptyRow('2026-12-03'), movedTo: '2026-12-04' },
      { ...emptyRow('2026-12-04'), extra: true, movedFrom: '2026-12-03' },
      { ...emptyRow('2026-12-10'), cancellation: { reason: 'weather' as const, note: 'snö' } },
      { ...emptyRow('2026-12-31'), extra: true },
    ].map((row) => [row.id, row]),
  ),
  sealed: new Set(),
  holidays: [{ name: 'Jullov', firstDay: '2026-12-21', lastDay: '2027-01-06' }],
  since: '2026-11-01',
};
const on = (day: string) => meetingOn(day, toSeries(undefined), facts, TODAY);

describe('a meeting day', () => {
  it.each([
    ['2026-11-26', 'planned'],
    ['2026-11-25', undefined],
    ['2026-11-19', 'missed'],
    ['2026-12-03', 'cancelled'],
    ['2026-12-04', 'planned'],
    ['2026-12-10', 'cancelled'],
    ['2026-12-24', 'cancelled'],
    ['2026-12-31', 'planned'],
    ['2027-01-07', 'planned'],
  ])('%s is %s', (day, state) => {
    expect(on(day)?.state).toBe(state);
  });

  it('in a holiday says which', () => {
    expect(on('2026-12-24')?.cancellation).toEqual({ reason: 'holiday', note: 'Jullov' });
    expect(on('2026-12-10')?.cancellation).toEqual({ reason: 'weather', note: 'snö' });
  });
});

describe('a meeting that is moved', () => {
  const from = { id: '2026-11-26', state: 'planned' as const };
  it.each([
    ['to a free day of its week', from, '2026-11-27', null, []],
    ['into another week', from, '2026-12-01', null, ['meeting.moveWeek']],
    ['nowhere', from, '2026-11-26', 'planned', ['meeting.moveWeek']],
    ['into the past', from, '2026-11-23', null, ['meeting.past']],
    ['onto another meeting', from, '2026-11-25', 'planned', ['meeting.moveTaken']],
    ['onto a cancelled one', from, '2026-11-25', 'cancelled', []],
    ['although it has begun', { ...from, state: 'live' as const }, '2026-11-27', null, ['meeting.moveState']],
  ] as const)('%s', (_name, meeting, to, state, rules) => {
    expect(checkMove(meeting, { id: to, state }, TODAY).map((violation) => violation.rule)).toEqual(rules);
  });
});
