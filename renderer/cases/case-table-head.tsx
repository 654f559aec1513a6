import { ArrowDown, ArrowUp } from 'lucide-react';
import { useT } from '../text/t.ts';
import type { CaseQuery } from './use-case-window.ts';
import styles from './case-table.module.css';

type Sort = CaseQuery['sort'];
/** Consent has no order of its own: the filter "Samtycke saknas" gathers what must be mended. */
const columns = ['number', 'holder', 'school', 'step', 'consent', 'next'] as const;

export function CaseTableHead(props: {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly onSort: (sort: Sort, descending: boolean) => void;
}) {
  const t = useT();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const label = t(`cases.column.${column}`);
          if (column === 'consent')
            return (
              <th key={column} scope="col" className={styles[column]}>
                {label}
              </th>
            );
          const isSorted = props.sort === column;
          const Arrow = props.descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={column}
              scope="col"
              className={styles[column]}
              aria-sort={isSorted ? (props.descending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => props.onSort(column, isSorted && !props.descending)}>
                {label}
                {isSorted && <Arrow aria-hidden="true" size={14} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
