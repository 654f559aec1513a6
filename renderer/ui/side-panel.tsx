import type { ReactNode } from 'react';
import css from './layout.module.css';

/** What belongs beside the work: a preview, what is missing, what happens next. */
export function SidePanel({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <aside className={css.side} aria-label={label}>
      {children}
    </aside>
  );
}
