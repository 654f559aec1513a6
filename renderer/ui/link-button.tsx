import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ariaShortcut } from './aria-shortcut.ts';
import { buttonClass, type ButtonLooks } from './button-looks.ts';
import css from './button.module.css';
import type { Icon } from './icon.ts';
import { Kbd } from './kbd.tsx';

interface Props extends ButtonLooks {
  readonly to: string;
  readonly children: ReactNode;
  readonly icon?: Icon | undefined;
  readonly shortcut?: string | undefined;
  readonly ariaLabel?: string | undefined;
}

/** Looks like a button, goes to another page. */
export function LinkButton({ to, children, icon: Before, shortcut, ariaLabel, ...looks }: Props) {
  return (
    <Link
      to={to}
      className={buttonClass(looks)}
      aria-label={ariaLabel}
      aria-keyshortcuts={ariaShortcut(shortcut)}
    >
      {Before === undefined ? null : <Before className={css.icon} aria-hidden="true" />}
      {children}
      {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
    </Link>
  );
}
