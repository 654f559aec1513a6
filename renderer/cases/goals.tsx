import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { CaseView } from './case-view.ts';
import styles from './case-page.module.css';

export function Goals({ view }: { readonly view: CaseView }) {
  const t = useT();
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{t('cases.goals.title')}</h2>
      {view.goals.length === 0 && <p className={styles.hint}>{t('cases.goals.empty')}</p>}
      <ul className={styles.goals}>
        {view.goals.map((goal) => (
          <li key={`${goal.on} ${goal.text}`}>
            {goal.text}
            <small>{t('cases.goals.set', { day: dayAndWeek(goal.on) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
