import type { ReactNode } from 'react';
import css from './layout.module.css';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function Empty({ title, children, action }: Props) {
  return (
    <div className={css.empty}>
      <svg className={css.emptyThread} viewBox="0 0 150 26" aria-hidden="true">
        <path d="M2 16C30 16 38 8 75 12s50 6 73-4" />
        <circle cx="75" cy="12" r="6" />
      </svg>
      <h2 className={css.emptyTitle}>{title}</h2>
      {children === undefined ? null : <div className={css.emptyText}>{children}</div>}
      {action === undefined ? null : <div className={css.emptyAction}>{action}</div>}
    </div>
  );
}
