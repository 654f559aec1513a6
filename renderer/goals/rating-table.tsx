import { Undo2 } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import type { RatingView } from '../../domain/goals/effect-views.ts';
import type { ScaleId } from '../../domain/goals/scales.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { dayMonthYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { daysOf } from './series.ts';
import type { Series } from './series.ts';
import { valueText } from './value-text.ts';
import styles from './goals.module.css';

interface Props {
  readonly label: string;
  readonly scale: ScaleId;
  readonly series: readonly Series[];
  readonly decidedOn: readonly PlainDate[];
  /** Shown to somebody who can press in it. */
  readonly mayTakeBack: boolean;
}

/** The numbers of a chart: a row for each day, a column for each who has answered, and the days of decisions said. */
export function RatingTable({ label, scale, series, decidedOn, mayTakeBack }: Props) {
  const t = useT();
  const takeBack = useCommand('goals.takeBack');
  return (
    <>
      <table className={styles.table}>
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goals.table.day')}</th>
            {series.map(({ respondent }) => (
              <th key={respondent} scope="col">
                {t(`goals.respondent.${respondent}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {daysOf(series, decidedOn).map((day) => (
            <tr key={day}>
              <th scope="row">
                {dayMonthYear(day)}
                {decidedOn.includes(day) && <small>{t('goals.table.decided')}</small>}
              </th>
              {series.map(({ respondent, ratings }) => (
                <td key={respondent}>
                  <Cell
                    ratings={ratings.filter(({ on }) => on === day)}
                    scale={scale}
                    onTakeBack={mayTakeBack ? (id) => takeBack.mutate({ what: 'ratings', id }) : undefined}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ErrorLine error={takeBack.error} />
    </>
  );
}

function Cell({
  ratings,
  scale,
  onTakeBack,
}: {
  readonly ratings: readonly RatingView[];
  readonly scale: ScaleId;
  readonly onTakeBack: ((id: string) => void) | undefined;
}) {
  const t = useT();
  if (ratings.length === 0) return <span aria-label={t('goals.table.none')}>–</span>;
  return ratings.map((rating) => {
    const value = valueText(rating.value, scale, t);
    return (
      <span key={rating.id} className={styles.cell}>
        {value} <small>{rating.by}</small>
        {onTakeBack !== undefined && rating.mayTakeBack && (
          <Button
            size="compact"
            variant="quiet"
            icon={Undo2}
            ariaLabel={t('goals.takeBack.rating', {
              value,
              who: t(`goals.respondent.${rating.respondent}`),
              day: dayMonthYear(rating.on),
            })}
            onPress={() => onTakeBack(rating.id)}
          >
            {t('goals.takeBack')}
          </Button>
        )}
      </span>
    );
  });
}
