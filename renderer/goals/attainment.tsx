import type { Effect } from '../../domain/goals/effect-views.ts';
import { joinWords } from '../text/join-words.ts';
import { dayMonthYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { AttainmentChart } from './attainment-chart.tsx';
import { FoldedTable } from './folded-table.tsx';
import styles from './goals.module.css';

type Value = Effect['attainment'][number];

/** The goals of the child in one number over time, each with those who said how it goes. */
export function Attainment({ attainment, decidedOn }: Pick<Effect, 'attainment' | 'decidedOn'>) {
  const t = useT();
  const [first, last] = [attainment[0], attainment.at(-1)];
  if (first === undefined || last === undefined) return null;
  const who = joinWords(last.by.map((one) => t(`goals.respondent.${one}`).toLowerCase()));
  const now = { value: Math.round(last.value), day: dayMonthYear(last.on), who };
  const what = t('goals.attainment.title');
  return (
    <div className={styles.block}>
      <h3>{what}</h3>
      <p className={styles.attainment}>
        <b>{t('goals.attainment.now', now)}</b>{' '}
        {first.on !== last.on &&
          t('goals.attainment.first', { value: Math.round(first.value), day: dayMonthYear(first.on) })}{' '}
        <small>{t('goals.attainment.means')}</small>
      </p>
      <AttainmentChart
        label={t('goals.chart.label', { what })}
        attainment={attainment}
        decidedOn={decidedOn}
      />
      <FoldedTable what={what}>{() => <AttainmentTable label={what} attainment={attainment} />}</FoldedTable>
    </div>
  );
}

function AttainmentTable({
  label,
  attainment,
}: {
  readonly label: string;
  readonly attainment: readonly Value[];
}) {
  const t = useT();
  const who = ({ by }: Value): string => joinWords(by.map((one) => t(`goals.respondent.${one}`)));
  return (
    <table className={styles.table}>
      <caption className="sr">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('goals.table.day')}</th>
          <th scope="col">T</th>
          <th scope="col">{t('goals.attainment.who')}</th>
        </tr>
      </thead>
      <tbody>
        {attainment.map((one) => (
          <tr key={one.on}>
            <th scope="row">{dayMonthYear(one.on)}</th>
            <td>{Math.round(one.value)}</td>
            <td>{who(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
