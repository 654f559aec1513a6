import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useT } from '../text/t.ts';
import { CaseTableHead } from './case-table-head.tsx';
import { CaseTableRow, rowId } from './case-table-row.tsx';
import { type CaseQuery, type CaseRow, useCaseWindow } from './use-case-window.ts';
import styles from './case-table.module.css';

const ROW_HEIGHT = 44;

interface CaseTableProps {
  readonly query: CaseQuery;
  readonly total: number;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (row: CaseRow) => void;
  readonly onSort: (sort: CaseQuery['sort'], descending: boolean) => void;
  /** The chosen row whenever it is known, so that the page can preview it and act on it. */
  readonly onRow: (row: CaseRow | undefined) => void;
  /** Without a preview beside it, one click opens. */
  readonly opensOnClick: boolean;
  readonly gridRef: RefObject<HTMLTableElement | null>;
}

/**
 * The case list as a grid. Only the rows on screen exist; focus stays on the grid and `aria-activedescendant`
 * points at the chosen row, so that nothing is lost when a row scrolls away.
 */
export function CaseTable(props: CaseTableProps) {
  const { query, total, selected, onSelect, onOpen, onRow } = props;
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const rowAt = useCaseWindow(query, first, last);
  const chosen = rowAt(selected);
  useEffect(() => onRow(chosen), [onRow, chosen]);
  useEffect(() => {
    if (selected < total) virtual.scrollToIndex(selected);
  }, [virtual, selected, total]);

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 2);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: selected + 1,
    ArrowUp: selected - 1,
    PageDown: selected + page,
    PageUp: selected - page,
    Home: 0,
    End: total - 1,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = moves[event.key];
    if (target !== undefined) onSelect(Math.min(Math.max(0, target), total - 1));
    else if (event.key === 'Enter' && chosen !== undefined && event.target === event.currentTarget)
      onOpen(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const spaceAbove = items[0]?.start ?? 0;
  const spaceBelow = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <div className={styles.wrap} ref={scroller}>
      <table
        ref={props.gridRef}
        className={styles.table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA makes a table a grid this way
        role="grid"
        aria-label={t('cases.list.table')}
        aria-rowcount={total + 1}
        aria-activedescendant={selected >= first && selected <= last ? rowId(selected) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <CaseTableHead sort={query.sort} descending={query.descending} onSort={props.onSort} />
        <tbody>
          {spaceAbove > 0 && <Spacer height={spaceAbove} />}
          {items.map((item) => (
            <CaseTableRow
              key={item.index}
              index={item.index}
              row={rowAt(item.index)}
              isSelected={item.index === selected}
              onPress={(row) => {
                onSelect(item.index);
                if (props.opensOnClick) onOpen(row);
              }}
              onOpen={onOpen}
            />
          ))}
          {spaceBelow > 0 && <Spacer height={spaceBelow} />}
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the place of the rows that do not exist. */
function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={6} className={styles.spacer} style={{ height }} />
    </tr>
  );
}
