import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { caseFilters } from '../../domain/cases/cases-contract.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CaseListEmpty } from './case-list-empty.tsx';
import { CaseListKeys } from './case-list-keys.tsx';
import { CasePreview } from './case-preview.tsx';
import { CaseTable } from './case-table.tsx';
import { readListPlace, writeListPlace } from './list-place.ts';
import { oneOf } from './one-of.ts';
import { type CaseRow, useCaseTotals } from './use-case-window.ts';
import { useMedia } from './use-media.ts';
import { useSettled } from './use-settled.ts';
import styles from './cases-page.module.css';

export function CasesPage() {
  const t = useT();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const place = readListPlace(params);
  // What somebody searches for may be a name: it stays out of the address.
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState(place.row);
  const [row, setRow] = useState<CaseRow | undefined>(undefined);
  const hasPreview = useMedia('(min-width: 1241px)');
  const session = useApi('session.get', null);
  const mayWrite = session.data !== undefined && isAllowed(session.data.user.role, 'case.write');
  const query = {
    filter: place.filter,
    search: useSettled(search.trim(), 120),
    sort: place.sort,
    descending: place.descending,
  };
  const totals = useCaseTotals(query);
  const total = totals.data?.total ?? 0;

  const change = (next: Partial<typeof place>): void => {
    setSelected(0);
    setParams(writeListPlace({ ...place, row: 0, ...next }), { replace: true });
  };
  const leaveTo = (path: string): void => {
    // So that "back" comes back to the same row.
    setParams(writeListPlace({ ...place, row: selected }), { replace: true });
    void navigate(path);
  };
  const grid = useRef<HTMLTableElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const move = (by: number) => (): void => {
    setSelected((now) => Math.min(Math.max(0, now + by), Math.max(0, total - 1)));
    grid.current?.focus({ preventScroll: true });
  };
  useShortcuts([
    { keys: '/', label: t('cases.list.search'), action: () => searchField.current?.focus() },
    { keys: 'ArrowDown', label: t('cases.keys.browse'), action: move(1) },
    { keys: 'ArrowUp', label: t('cases.keys.browse'), action: move(-1) },
    ...(mayWrite
      ? [
          { keys: 'n', label: t('cases.new.action'), action: () => leaveTo(paths.newCase) },
          {
            keys: 's',
            label: t('cases.keys.consent'),
            action: () => {
              if (row !== undefined && !row.restricted) leaveTo(paths.consent(row.id));
            },
          },
        ]
      : []),
  ]);

  return (
    <Sheet padding="plain">
      <div className={styles.split}>
        <section className={styles.list} aria-label={t('cases.list.title')}>
          <header className={styles.head}>
            <PageHead
              title={t('cases.list.title')}
              detail={
                totals.data === undefined ? '' : t('cases.list.open', { count: totals.data.counts.open })
              }
              actions={
                <>
                  <SearchField
                    label={t('cases.list.search')}
                    value={search}
                    onChange={(text) => {
                      setSearch(text);
                      setSelected(0);
                    }}
                    shortcut="/"
                    ref={searchField}
                  />
                  {mayWrite && (
                    <LinkButton to={paths.newCase} variant="primary" icon={Plus} shortcut="N">
                      {t('cases.new.action')}
                    </LinkButton>
                  )}
                </>
              }
            />
            <ChipGroup
              label={t('cases.list.filter')}
              hideLabel
              options={caseFilters.map((id) => ({
                id,
                label: t(`cases.filter.${id}`),
                detail: String(totals.data?.counts[id] ?? ''),
              }))}
              value={place.filter}
              onChange={oneOf(caseFilters, (filter) => change({ filter }))}
              looks="pill"
            />
          </header>
          {totals.data === undefined ? (
            <Skeleton rows={12} />
          ) : total === 0 ? (
            <CaseListEmpty
              query={query}
              counts={totals.data.counts}
              mayWrite={mayWrite}
              onShowClosed={() => change({ filter: 'closed' })}
              onShowOpen={() => change({ filter: 'open' })}
            />
          ) : (
            <CaseTable
              key={`${query.filter} ${query.sort} ${query.descending} ${query.search}`}
              query={query}
              total={total}
              selected={Math.min(selected, total - 1)}
              onSelect={setSelected}
              onOpen={(opened) => leaveTo(paths.case(opened.id))}
              onSort={(sort, descending) => change({ sort, descending })}
              onRow={setRow}
              opensOnClick={!hasPreview}
              gridRef={grid}
            />
          )}
          <CaseListKeys total={total} selected={selected} mayWrite={mayWrite} />
        </section>
        {hasPreview && <CasePreview row={total === 0 ? undefined : row} />}
      </div>
    </Sheet>
  );
}
