/** What a chart draws: one line for each who has answered, and the days it marks. */
import { expect, it } from 'vitest';
import { noEffect } from '../../../domain/goals/effect-views.ts';
import type { Effect, RatingView } from '../../../domain/goals/effect-views.ts';
import { daysOf, seriesOf } from '../../../renderer/goals/series.ts';

const rating = (id: string, fields: Partial<RatingView>): RatingView => ({
  id,
  scale: 'now',
  goalId: null,
  respondent: 'child',
  value: 4,
  on: '2026-03-05',
  by: 'Vera Prov',
  meetingId: null,
  mayTakeBack: false,
  ...fields,
});
const effect: Effect = {
  ...noEffect,
  ratings: [
    rating('team', { respondent: 'team', value: 6 }),
    rating('child', { value: 3 }),
    rating('later', { value: 5, on: '2026-04-02' }),
    rating('goal', { scale: 'goal', goalId: 'pauses', respondent: 'team', value: -1 }),
    rating('other goal', { scale: 'goal', goalId: 'sleep', respondent: 'team', value: 1 }),
  ],
};
const ids = (series: ReturnType<typeof seriesOf>) =>
  series.map(({ respondent, ratings }) => [respondent, ratings.map(({ id }) => id)]);

it('is one for each who has answered, in the order of the scale, by day', () => {
  expect(ids(seriesOf(effect, 'now'))).toEqual([
    ['child', ['child', 'later']],
    ['team', ['team']],
  ]);
  expect(seriesOf(effect, 'sdq')).toEqual([]);
});

it('of a goal holds that goal and no other', () => {
  expect(ids(seriesOf(effect, 'goal', 'pauses'))).toEqual([['team', ['goal']]]);
  expect(seriesOf(effect, 'goal', 'gone')).toEqual([]);
});

it('marks every day that was rated or decided, once and in order', () => {
  const days = daysOf(seriesOf(effect, 'now'), ['2026-04-02', '2026-02-05']);
  expect(days).toEqual(['2026-02-05', '2026-03-05', '2026-04-02']);
});
