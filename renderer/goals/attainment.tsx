import type { Effect } from '../../domain/goals/effect-views.ts';
import { dayMonthYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import styles from './goals.module.css';

/** The goals of the child in one number, and what it was at first. */
export function Attainment({ values }: { readonly values: Effect['attainment'] }) {
  const t = useT();
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return null;
  const now = { value: Math.round(last.value), day: dayMonthYear(last.on) };
  return (
    <p className={styles.attainment}>
      <b>{t('goals.attainment.now', now)}</b>{' '}
      {first.on !== last.on &&
        t('goals.attainment.first', { value: Math.round(first.value), day: dayMonthYear(first.on) })}{' '}
      <small>{t('goals.attainment.means')}</small>
    </p>
  );
}
