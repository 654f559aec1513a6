import { CircleCheck, Link2, TriangleAlert } from 'lucide-react';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { useApi } from '../api/use-api.ts';
import { clock, dayAndWeek, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { Status } from '../ui/status.tsx';
import css from './access-log.module.css';

/** First on the page: whether what stands below can be trusted, and what to do when it cannot. */
export function ChainBanner() {
  const t = useT();
  const { data, error } = useApi('accessLog.check', null);
  if (error !== null) return <ErrorBanner title={t('accessLog.chain.failed')} error={error} />;
  if (data === undefined)
    return (
      <p className={css.chain} role="status">
        {t('accessLog.chain.checking')}
      </p>
    );
  const { rows, since, brokenAt, wholeUntil, checkedAt } = data;
  if (brokenAt !== null)
    return (
      <Banner
        tone="late"
        icon={TriangleAlert}
        title={t('accessLog.chain.broken', { row: brokenAt })}
        role="alert"
      >
        <p>
          {wholeUntil === null
            ? t('accessLog.chain.brokenFromFirst')
            : t('accessLog.chain.brokenFrom', {
                row: brokenAt,
                day: withYear(dayOfInstant(wholeUntil)),
                time: clock(wholeUntil),
              })}
        </p>
        <p>{t('accessLog.chain.do')}</p>
      </Banner>
    );
  return (
    <div className={css.chain}>
      <Link2 className={css.chainIcon} aria-hidden="true" />
      <p>
        <b>{t('accessLog.chain.whole')}</b>{' '}
        {since === null
          ? null
          : t('accessLog.chain.rows', { count: rows, day: dayAndWeek(dayOfInstant(since)) })}{' '}
        {t('accessLog.chain.checked', { time: clock(checkedAt) })}
      </p>
      <Status tone="ok" icon={CircleCheck}>
        {t('accessLog.chain.nothingMissing')}
      </Status>
    </div>
  );
}
