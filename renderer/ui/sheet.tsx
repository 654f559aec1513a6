import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './layout.module.css';

interface Props {
  readonly children: ReactNode;
  /** `plain`: the page sets its own margins, for split lists and forms with a side panel. */
  readonly padding?: 'page' | 'plain' | undefined;
  readonly className?: string | undefined;
}

/** The white work surface: a page's only `main`. */
export function Sheet({ children, padding = 'page', className }: Props) {
  return (
    <main id="main" className={classes(css.sheet, padding === 'page' && css.pad, className)} tabIndex={-1}>
      {children}
    </main>
  );
}
