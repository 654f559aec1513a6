import type { ReactNode } from 'react';
import css from './layout.module.css';

/** Stays at the foot of the sheet: what is left to do, and the button that does it. */
export function BottomBar({
  children,
  actions,
}: {
  readonly children?: ReactNode;
  readonly actions: ReactNode;
}) {
  return (
    <footer className={css.bottom}>
      <div className={css.bottomText}>{children}</div>
      <div className={css.actions}>{actions}</div>
    </footer>
  );
}
