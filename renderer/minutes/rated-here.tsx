import { scaleIds } from '../../domain/goals/scales.ts';
import { valueText } from '../goals/value-text.ts';
import { useT } from '../text/t.ts';
import css from '../paper/paper.module.css';
import { type MinutesItem, wordOf } from './minutes.ts';

/** What was rated at the meeting: of what, who says so, and how much. */
export function RatedHere({ item: { ratings = [] } }: { readonly item: MinutesItem }) {
  const t = useT();
  if (ratings.length === 0) return null;
  return (
    <span className={css.part}>
      {t('minutes.paper.rated')}
      {ratings.map(({ scale, goal, respondent, value, by }, index) => (
        <span key={index} className={css.part}>
          {wordOf(t, 'goals.respondent', respondent)}: {goal === '' ? wordOf(t, 'goals.scale', scale) : goal},{' '}
          <b>{valueText(value, scaleIds.find((id) => id === scale) ?? 'now', t)}</b>{' '}
          {t('minutes.paper.ratedBy', { name: by })}
        </span>
      ))}
    </span>
  );
}
