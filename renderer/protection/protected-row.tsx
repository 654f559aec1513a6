import { LockKeyhole } from 'lucide-react';
import type { CaseRow } from '../cases/use-case-window.ts';
import { useT } from '../text/t.ts';
import { AskButton } from './ask-button.tsx';
import styles from './protection.module.css';

/** The cells of a row that says only that a protected case is there, and how many may open it. */
export function ProtectedCells({ row }: { readonly row: CaseRow }) {
  const t = useT();
  return (
    <>
      <td colSpan={4}>
        <span className={styles.who}>
          <LockKeyhole size={16} aria-hidden />
          {t('protection.case')}
        </span>
        <span className={styles.count}>
          {row.named === null
            ? t('protection.everyCoordinator')
            : t('protection.count', { count: row.named })}
        </span>
      </td>
      <td colSpan={2} className={styles.ask}>
        <AskButton caseId={row.id} named={row.named} />
      </td>
    </>
  );
}
