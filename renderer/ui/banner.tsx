import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Icon } from './icon.ts';
import css from './banner.module.css';
import type { Tone } from './status.tsx';
import { CaseNumbers } from './case-numbers.tsx';

interface Props {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; without it the banner is just read in its place. */
  readonly role?: 'alert' | 'status' | undefined;
  /** One row, for the top of a screen. */
  readonly isSlim?: boolean | undefined;
}

export function Banner({ tone, icon: Shape, title, children, actions, role, isSlim = false }: Props) {
  return (
    <div className={classes(css.banner, css[tone], isSlim && css.slim)} role={role}>
      <Shape className={css.icon} aria-hidden="true" />
      <div className={css.text}>
        <p className={css.title}>
          <CaseNumbers>{title}</CaseNumbers>
        </p>
        {children === undefined ? null : <div className={css.body}>{children}</div>}
      </div>
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </div>
  );
}
