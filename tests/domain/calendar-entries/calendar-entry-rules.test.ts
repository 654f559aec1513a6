import { describe, expect, it } from 'vitest';
import {
  meetingEntries,
  safePlace,
  sequenceAt,
  unitEntries,
} from '../../../domain/calendar-entries/calendar-entry-rules.ts';
import type { MeetingState } from '../../../domain/meetings/meeting-days.ts';

const day = (id: string, state: MeetingState = 'planned', movedTo: string | null = null) => ({
  id,
  state,
  startsAt: '13:00',
  endsAt: '14:30',
  place: 'Kajen',
  movedTo,
});

describe('the entries of meetings', () => {
  it('are one for each day that is held or cancelled, and none where nothing was to be', () => {
    const entries = meetingEntries(
      [day('2026-12-03'), day('2026-12-10', 'cancelled'), day('2026-12-17', 'noMeeting')],
      () => null,
    );
    expect(entries.map(({ on, isCancelled }) => [on, isCancelled])).toEqual([
      ['2026-12-03', false],
      ['2026-12-10', true],
    ]);
  });

  it('keep their key when the meeting moves, however often', () => {
    const from = new Map([
      ['2026-12-04', '2026-12-03'],
      ['2026-12-02', '2026-12-04'],
    ]);
    const days = [
      day('2026-12-02'),
      day('2026-12-03', 'cancelled', '2026-12-04'),
      day('2026-12-04', 'cancelled', '2026-12-02'),
    ];
    expect(meetingEntries(days, (id) => from.get(id) ?? null)).toMatchObject([
      { key: 'meeting-2026-12-03', on: '2026-12-02', isCancelled: false },
    ]);
  });

  it('end where days name each other in a ring', () => {
    const from = new Map([
      ['2026-12-04', '2026-12-03'],
      ['2026-12-03', '2026-12-04'],
    ]);
    expect(meetingEntries([day('2026-12-03')], (id) => from.get(id) ?? null)).toHaveLength(1);
  });
});

describe('the days of a unit', () => {
  it('are one for each kind and day, which stands as long as anything does', () => {
    const entries = unitEntries('u', [
      { kind: 'task', on: '2026-12-01', stands: false },
      { kind: 'task', on: '2026-12-01', stands: true },
      { kind: 'task', on: '2026-12-01', stands: false },
      { kind: 'followUp', on: '2026-12-01', stands: true },
      { kind: 'task', on: '2026-11-30', stands: false },
    ]);
    expect(entries.map(({ key, isCancelled }) => [key, isCancelled])).toEqual([
      ['task-2026-11-30-u', true],
      ['followUp-2026-12-01-u', false],
      ['task-2026-12-01-u', false],
    ]);
  });
});

it('a place that points to a child is left out', () => {
  const known = { firstNames: ['Nova'], schools: ['Björkskolan'] };
  expect(safePlace('Kajen, rum Ett', known)).toBe('Kajen, rum Ett');
  expect(safePlace('Björkskolans matsal', known)).toBe('');
  expect(safePlace('Hemma hos Nova', known)).toBe('');
});

it('a later file has a higher number', () => {
  expect(sequenceAt('2026-11-26T12:01:00.000Z')).toBe(sequenceAt('2026-11-26T12:00:10.000Z') + 1);
});
