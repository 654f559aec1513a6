import { useSearchParams } from 'react-router';
import { DRAW_SIZE } from '../../domain/access-log/access-log-rules.ts';
import { Month } from '../../domain/access-log/access-log.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { SampleMonth } from './sample-month.tsx';
import css from './access-log.module.css';

/** The month's drawn rows; the last finished month first. */
export function SampleLog() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const month = Month.safeParse(params.get('month')).data ?? null;
  const { data, error } = useApi('accessLog.sample', { month }, { keepPreviousData: true });
  if (error !== null)
    return (
      <div className={css.log}>
        <ErrorBanner title={t('accessLog.error')} error={error} />
      </div>
    );
  if (data === undefined)
    return (
      <div className={css.log}>
        <Skeleton rows={10} />
      </div>
    );
  if (data === null)
    return (
      <div className={css.log}>
        <Empty title={t('accessLog.none.title')}>{t('accessLog.none.text', { count: DRAW_SIZE })}</Empty>
      </div>
    );
  return (
    <SampleMonth
      key={data.month}
      sample={data}
      onMonth={(chosen) => setParams({ month: chosen }, { replace: true, flushSync: true })}
    />
  );
}
