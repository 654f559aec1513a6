import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import type { Overview } from './overview.ts';
import { MissingCounts } from './missing-counts.tsx';
import css from './side-figures.module.css';

/** More pips than this say less than the figure beside them. */
const PIPS = 8;

/** How things stand: overdue per unit, and how long children wait. */
export function SideFigures({
  overview,
  isMember,
}: {
  readonly overview: Overview;
  readonly isMember: boolean;
}) {
  const t = useT();
  const { overdueByUnit, waitMedianDays, waitBase } = overview;
  return (
    <aside className={css.side} aria-label={t('overview.side.label')}>
      <MissingCounts />
      {overdueByUnit.length === 0 ? null : (
        <section aria-labelledby="overdue-by-unit">
          <h2 id="overdue-by-unit" className={css.title}>
            {t('overview.side.overdue')}
          </h2>
          <ul>
            {overdueByUnit.map(({ unitId, unit, count, oldestDays }) => (
              <li key={unitId} className={css.unit}>
                <span>{unit}</span>
                <span className={css.pips} aria-hidden="true">
                  {Array.from({ length: Math.min(PIPS, count) }, (_, index) => (
                    <i key={index} />
                  ))}
                </span>
                <span className={css.figure}>
                  {count === 0 ? (
                    t('overview.side.noneOfUnit')
                  ) : (
                    <Link
                      to={paths.casesOfUnit('overdue', unitId)}
                      aria-label={t('overview.side.oldest.label', {
                        overdue: count,
                        count: oldestDays,
                        unit,
                      })}
                    >
                      {t('overview.side.oldest', { overdue: count, count: oldestDays })}
                    </Link>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isMember ? null : (
        <section aria-labelledby="wait-median">
          <h2 id="wait-median" className={css.title}>
            {t('overview.side.wait')}
          </h2>
          {waitMedianDays === null ? (
            <p className={css.none}>{t('overview.side.tooFew')}</p>
          ) : (
            <p className={css.metric}>
              <b>{t('overview.side.days', { count: waitMedianDays })}</b>
              <span>
                {t('overview.side.median')}{' '}
                <Link to={paths.casesOf('firstMet')}>{t('overview.side.base', { count: waitBase })}</Link>
              </span>
            </p>
          )}
        </section>
      )}
    </aside>
  );
}
