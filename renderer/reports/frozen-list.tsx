import { Sparkle } from 'lucide-react';
import { Link } from 'react-router';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { fullDay } from '../text/dates.ts';
import { sentenceCase } from '../text/sentence-case.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import { periodName } from './report.ts';
import css from './report-paper.module.css';

/** Reports that have been frozen, the newest first, and which of them the reader has not opened yet. */
export function FrozenList() {
  const t = useT();
  const { data } = useApi('reports.list', null, { isAskedAnew: true });
  if (data === undefined) return null;
  if (data.frozen.length === 0) return <p>{t('reports.emptyText')}</p>;
  return (
    <ul className={css.list}>
      {data.frozen.map(({ id, periodId, frozenAt, isNew }) => (
        <li key={id}>
          <Link to={paths.report(id)}>
            {sentenceCase(
              t('reports.option.frozen', {
                period: periodName(t, periodId),
                day: fullDay(dayOfInstant(frozenAt)),
              }),
            )}
          </Link>{' '}
          {isNew && (
            <Status tone="accent" icon={Sparkle}>
              {t('reports.new')}
            </Status>
          )}
        </li>
      ))}
    </ul>
  );
}
