import { expect, it } from 'vitest';
import { namedInRoom } from '../../../renderer/meetings/named-in-room.ts';
import type { LiveView } from '../../../renderer/meetings/views.ts';

type Seat = LiveView['seats'][number];
type State = Parameters<ReturnType<typeof namedInRoom>>[0]['consent']['state'];

const seat = (fields: Partial<Seat>): Seat => ({
  personId: 'person',
  name: 'Prov',
  profession: '',
  unitId: 'unit',
  unit: 'Enhet',
  state: 'present',
  at: null,
  deputy: '',
  required: true,
  ...fields,
});
const named = (seats: readonly Seat[]): State[] =>
  (['ok', 'expires', 'missing', 'withdrawn', 'waiting'] as const).filter((state) =>
    namedInRoom([...seats])({ consent: { state, units: [], on: null } }),
  );

it('names only whom the consent lets every permanent unit know of', () => {
  expect(named([seat({})])).toEqual(['ok', 'expires']);
});

it('names nobody while somebody sits there whom no glance at the consent counts', () => {
  expect(named([seat({}), seat({ required: false })])).toEqual([]);
  expect(named([seat({}), seat({ required: false, state: 'absent' })])).toEqual(['ok', 'expires']);
});
