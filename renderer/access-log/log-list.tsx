import { Info } from 'lucide-react';
import { useState } from 'react';
import { LOG_YEARS } from '../../domain/access-log/access-log-rules.ts';
import type { ApiInput } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { Note } from '../ui/note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AccessTable } from './access-table.tsx';
import css from './access-log.module.css';

const PAGE = 50;

type Filter = Pick<ApiInput<'accessLog.list'>, 'case' | 'userId' | 'month' | 'only'>;

/** Pages of the log, newest first. Give it a `key` of its filter, so that another filter starts at the top. */
export function LogList({ label, filter }: { readonly label: string; readonly filter: Filter }) {
  const t = useT();
  const [offset, setOffset] = useState(0);
  const { data, error } = useApi(
    'accessLog.list',
    { ...filter, offset, limit: PAGE },
    { keepPreviousData: true, isAskedAnew: true },
  );
  if (error !== null) return <ErrorBanner title={t('accessLog.error')} error={error} />;
  if (data === undefined) return <Skeleton rows={8} />;
  if (data.total === 0) return <Empty title={t('accessLog.list.none')}>{t('accessLog.list.noneText')}</Empty>;
  const to = Math.min(offset + PAGE, data.total);
  return (
    <>
      <AccessTable label={label} rows={data.rows} />
      <div className={css.pages}>
        <p role="status">{t('accessLog.list.range', { from: offset + 1, to, total: data.total })}</p>
        <Button
          size="compact"
          isDisabled={offset === 0}
          onPress={() => setOffset(Math.max(0, offset - PAGE))}
        >
          {t('accessLog.list.newer')}
        </Button>
        <Button size="compact" isDisabled={to >= data.total} onPress={() => setOffset(offset + PAGE)}>
          {t('accessLog.list.older')}
        </Button>
      </div>
      <Note icon={Info}>{t('accessLog.kept', { count: LOG_YEARS })}</Note>
    </>
  );
}
