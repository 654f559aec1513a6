import { expect, it } from 'vitest';
import { nearDays } from '../../../domain/commitments/near-days.ts';

it.each([
  ['2026-11-24', ['2026-11-27', '2026-12-01', '2026-12-08'], 'a Tuesday'],
  ['2026-11-27', ['2026-12-04', '2026-12-11'], 'a Friday: the next one is in a week'],
  ['2026-11-28', ['2026-12-04', '2026-12-07', '2026-12-14'], 'a Saturday: no day at the weekend'],
  ['2026-04-02', ['2026-04-07', '2026-04-09', '2026-04-16'], 'before Easter: the Tuesday after'],
  ['2026-12-24', ['2026-12-28', '2027-01-04', '2027-01-07'], 'Christmas Eve: over the new year'],
])('near to %s lie %j (%s)', (today, days) => {
  expect(nearDays(today)).toEqual(days);
});
