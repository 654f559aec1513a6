import { type ReactNode, useState } from 'react';
import { useT } from '../text/t.ts';
import { FoldButton } from '../ui/fold-button.tsx';
import styles from './goals.module.css';

interface Props {
  /** What the numbers are of. */
  readonly what: string;
  readonly children: (isOpen: boolean) => ReactNode;
}

/** The numbers of a chart: there for whoever does not see the drawing, and on paper; others open them. */
export function FoldedTable({ what, children }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <FoldButton
        isOpen={isOpen}
        onChange={setOpen}
        ariaLabel={t(isOpen ? 'goals.table.closeLabel' : 'goals.table.openLabel', { what })}
      >
        {t(isOpen ? 'goals.table.close' : 'goals.table.open')}
      </FoldButton>
      <div className={isOpen ? undefined : styles.unseen}>{children(isOpen)}</div>
    </>
  );
}
