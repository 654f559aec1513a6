import type { Effect } from '../../domain/goals/effect-views.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import styles from './goals.module.css';

export function GoalsSection({ effect }: { readonly effect: Effect }) {
  const t = useT();
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{t('goals.title')}</h2>
      {effect.goals.length === 0 && <p className={styles.hint}>{t('goals.empty')}</p>}
      <ul className={styles.goals}>
        {effect.goals.map((goal) => (
          <li key={goal.id}>
            {goal.text}
            <small>
              {goal.ended === null
                ? t('goals.set', { day: dayAndWeek(goal.on) })
                : t('goals.ended', { how: t(`goals.end.${goal.ended.how}`), day: dayAndWeek(goal.ended.on) })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
