import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import type { AgendaRow } from './views.ts';
import styles from './prepare.module.css';

/** How a case stands in the lists beside the agenda; without a name where none may be shown. */
export function NamedCase({ number, name }: Pick<AgendaRow, 'number' | 'name'>) {
  const t = useT();
  return (
    <>
      <b>
        <CaseNumbers>{caseLabel(t, number)}</CaseNumbers>
      </b>{' '}
      <span className={styles['muted']}>{name}</span>
    </>
  );
}
