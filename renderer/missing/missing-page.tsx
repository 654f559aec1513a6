import { missingKinds } from '../../domain/missing/missing-rules.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { MissingTable } from './missing-table.tsx';
import css from './missing.module.css';
import { useMissingPlace } from './use-missing-place.ts';

const PAGE = 100;
const ALL = 'all';
const choices = [ALL, ...missingKinds] as const;

/** What is missing in all open cases: a coordinator's in every file, a member's what the own unit mends. */
export function MissingPage() {
  const t = useT();
  const { user } = useSession();
  const { kind, page, go } = useMissingPlace();
  const { data, error } = useApi(
    'missing.list',
    { kind, offset: page * PAGE, limit: PAGE },
    { keepPreviousData: true },
  );
  const all = Object.values(data?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const total = kind === null ? all : (data?.counts[kind] ?? 0);
  return (
    <Sheet>
      <PageHead
        title={t('missing.team')}
        detail={data === undefined ? undefined : t('missing.total', { count: all })}
        back={{ to: paths.cases, label: t('cases.list.back') }}
      />
      <p className={css.lead}>{t(user.role === 'member' ? 'missing.leadMember' : 'missing.lead')}</p>
      <ErrorBanner title={t('missing.error')} error={error} />
      {data === undefined && error === null && <Skeleton rows={9} />}
      {all > 0 && (
        <div className={css.filter}>
          <ChipGroup
            label={t('missing.filter')}
            hideLabel
            looks="pill"
            options={choices
              .filter((id) => id === ALL || id === kind || countOf(data?.counts, id) > 0)
              .map((id) => ({
                id,
                label: t(`missing.kind.${id}`),
                detail: String(id === ALL ? all : countOf(data?.counts, id)),
              }))}
            value={kind ?? ALL}
            onChange={(id) => go({ kind: missingKinds.find((one) => one === id) ?? null, page: 0 })}
          />
        </div>
      )}
      {data !== undefined && total > 0 && (
        <>
          <MissingTable rows={data.rows} />
          <Pages page={page} total={total} onPage={(next) => go({ kind, page: next })} />
        </>
      )}
      {data !== undefined && total === 0 && (
        <Empty
          title={t(all === 0 ? 'missing.clear' : 'missing.clearKind')}
          action={
            all === 0 ? undefined : (
              <Button onPress={() => go({ kind: null, page: 0 })}>{t('missing.showAll')}</Button>
            )
          }
        >
          {all === 0
            ? t(user.role === 'member' ? 'missing.clearText.member' : 'missing.clearText')
            : undefined}
        </Empty>
      )}
      {data !== undefined && data.veiled > 0 && (
        <p className={css.note}>{t('missing.veiled', { count: data.veiled })}</p>
      )}
    </Sheet>
  );
}

const countOf = (counts: Readonly<Record<string, number>> | undefined, id: string): number =>
  counts?.[id] ?? 0;

interface PagesProps {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, total, onPage }: PagesProps) {
  const t = useT();
  if (total <= PAGE) return null;
  return (
    <nav className={css.pages} aria-label={t('missing.pages')}>
      <Button size="compact" isDisabled={page === 0} onPress={() => onPage(page - 1)}>
        {t('missing.previousPage')}
      </Button>
      <span role="status">
        {t('missing.page', { from: page * PAGE + 1, to: Math.min(total, (page + 1) * PAGE), total })}
      </span>
      <Button size="compact" isDisabled={(page + 1) * PAGE >= total} onPress={() => onPage(page + 1)}>
        {t('missing.nextPage')}
      </Button>
    </nav>
  );
}
