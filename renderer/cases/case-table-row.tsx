import { LockKeyhole } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { ProtectedCells } from '../protection/protected-row.tsx';
import { useT } from '../text/t.ts';
import { CaseSteps } from './case-steps.tsx';
import { RowConsent, RowNext } from './row-status.tsx';
import type { CaseRow } from './use-case-window.ts';
import styles from './case-table.module.css';

export const rowId = (index: number): string => `case-row-${index}`;

interface CaseTableRowProps {
  readonly index: number;
  readonly row: CaseRow | undefined;
  readonly isSelected: boolean;
  readonly onPress: (row: CaseRow) => void;
  readonly onOpen: (row: CaseRow) => void;
}

export function CaseTableRow({ index, row, isSelected, onPress, onOpen }: CaseTableRowProps) {
  // Row 1 is the head.
  const place = { id: rowId(index), 'aria-rowindex': index + 2 };
  if (row === undefined)
    return (
      <tr {...place}>
        <td colSpan={6}>
          <span className={styles.wait} />
        </td>
      </tr>
    );
  if (row.withheld === 'protected')
    return (
      <tr {...place} className={styles.veiled} aria-selected={isSelected} onClick={() => onPress(row)}>
        <ProtectedCells row={row} />
      </tr>
    );
  return (
    <tr {...place} aria-selected={isSelected} onClick={() => onPress(row)} onDoubleClick={() => onOpen(row)}>
      <td>
        <Link className={styles.code} to={paths.case(row.id)} tabIndex={-1}>
          {row.number}
        </Link>
        <CaseName row={row} />
      </td>
      <td title={row.holder}>{row.holder}</td>
      <td className={styles.soft} title={row.school ?? undefined}>
        {row.school}
      </td>
      <td>
        <CaseSteps step={row.step} />
      </td>
      <td>
        <RowConsent consent={row.consent} />
      </td>
      <td>
        <RowNext row={row} />
      </td>
    </tr>
  );
}

/** First name and age, or why they are not shown. */
function CaseName({ row }: { readonly row: CaseRow }) {
  const t = useT();
  if (row.restricted || row.name === null)
    return (
      <span className={styles.hidden}>
        <LockKeyhole aria-hidden="true" size={14} />
        {t(row.withheld === null ? 'protection.row' : 'cases.row.restricted')}
      </span>
    );
  return (
    <span className={styles.name}>
      {row.age === null ? row.name : t('cases.nameAge', { name: row.name, age: row.age })}
    </span>
  );
}
