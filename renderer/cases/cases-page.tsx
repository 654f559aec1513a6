import { useRef, useState } from 'react';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CaseListEmpty } from './case-list-empty.tsx';
import { CaseListHead } from './case-list-head.tsx';
import { CaseListKeys } from './case-list-keys.tsx';
import { CasePreview } from './case-preview.tsx';
import { CaseTable } from './case-table.tsx';
import { useListPlace } from './list-place.ts';
import { type CaseRow, useCaseTotals } from './use-case-window.ts';
import { useListKeys } from './use-list-keys.ts';
import { useMedia } from './use-media.ts';
import { useSettled } from './use-settled.ts';
import styles from './cases-page.module.css';

const TYPING_MS = 120;

export function CasesPage() {
  const place = useListPlace();
  // What somebody searches for may be a name: it stays out of the address.
  const [search, setSearch] = useState('');
  const [row, setRow] = useState<CaseRow | undefined>(undefined);
  const grid = useRef<HTMLTableElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const hasPreview = useMedia('(min-width: 1241px)');
  const session = useApi('session.get', null);
  const mayWrite = session.data !== undefined && isAllowed(session.data.user.role, 'case.write');
  const { filter, holderUnitId, sort, descending } = place;
  const query = { filter, holderUnitId, search: useSettled(search.trim(), TYPING_MS), sort, descending };
  const { data } = useCaseTotals(query);
  const total = data?.total ?? 0;
  const isFirst = data !== undefined && data.counts.open + data.counts.closed === 0;
  const selected = Math.max(0, Math.min(place.row, total - 1));
  useListKeys({ total, selected, row, mayWrite, place, grid, searchField });

  return (
    <Sheet padding="plain" className={styles.sheet}>
      <div className={isFirst ? styles.whole : styles.split}>
        <section className={styles.list}>
          <CaseListHead
            counts={data?.counts}
            isFirst={isFirst}
            filter={filter}
            holderUnitId={holderUnitId}
            onFilter={(next) => place.change({ filter: next, holderUnitId: undefined })}
            search={search}
            onSearch={(text) => {
              setSearch(text);
              place.setRow(0);
            }}
            searchRef={searchField}
            onNew={() => place.leaveTo(paths.newCase)}
            mayWrite={mayWrite}
          />
          {data === undefined ? (
            <Skeleton rows={12} />
          ) : total === 0 ? (
            <CaseListEmpty
              query={query}
              counts={data.counts}
              mayWrite={mayWrite}
              onShow={(next) => place.change({ filter: next, holderUnitId: undefined })}
            />
          ) : (
            <CaseTable
              key={`${filter} ${holderUnitId} ${sort} ${descending} ${query.search}`}
              query={query}
              total={total}
              selected={selected}
              onSelect={place.setRow}
              onOpen={(opened) => place.leaveTo(paths.case(opened.id))}
              onSort={(by, down) => place.change({ sort: by, descending: down })}
              onRow={setRow}
              opensOnClick={!hasPreview}
              gridRef={grid}
            />
          )}
          {!isFirst && <CaseListKeys total={total} selected={selected} mayWrite={mayWrite} />}
        </section>
        {hasPreview && !isFirst && <CasePreview row={total === 0 ? undefined : row} />}
      </div>
    </Sheet>
  );
}
