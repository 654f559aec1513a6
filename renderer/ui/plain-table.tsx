import type { ReactNode } from 'react';
import { CaseNumbers } from './case-numbers.tsx';
import css from './plain-table.module.css';

interface Props {
  /** The table's name, for those who hear it. */
  readonly label: string;
  readonly columns: readonly {
    readonly id: string;
    readonly label: string;
    readonly isHidden?: boolean;
    readonly isMinor?: boolean;
  }[];
  readonly children: ReactNode;
}

/** A short table that is only read: rows that can be chosen have grids of their own. Scrolls sideways when zoomed. */
export function PlainTable({ label, columns, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className={css.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.isMinor === true ? css.minor : undefined}>
                <span className={column.isHidden === true ? 'sr' : undefined}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly children?: ReactNode;
  readonly detail?: ReactNode;
  /** Folds away in narrow windows. */
  readonly isMinor?: boolean;
  readonly isEnd?: boolean;
  /** Stays on one line. */
  readonly isShort?: boolean;
}

export function Cell({ children, detail, isMinor = false, isEnd = false, isShort = false }: CellProps) {
  return (
    <td className={isMinor ? css.minor : isEnd ? css.end : isShort ? css.short : undefined}>
      <CaseNumbers>{children}</CaseNumbers>
      {detail === undefined || detail === '' ? null : <small className={css.detail}>{detail}</small>}
    </td>
  );
}

/** The cell that names its row. */
export function RowHead({ children, detail }: CellProps) {
  return (
    <th scope="row" className={css.head}>
      <CaseNumbers>{children}</CaseNumbers>
      {detail === undefined || detail === '' ? null : <small className={css.detail}>{detail}</small>}
    </th>
  );
}
