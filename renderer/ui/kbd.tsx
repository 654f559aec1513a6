import type { ReactNode } from 'react';
import css from './kbd.module.css';

/** A key to press. Hidden from screen readers, which get it from the control's `aria-keyshortcuts`. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className={css.kbd} aria-hidden="true">
      {children}
    </kbd>
  );
}
