import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Icon } from './icon.ts';
import css from './status.module.css';
import type { Tone } from './status.tsx';

interface Props {
  readonly tone?: Tone | undefined;
  readonly icon?: Icon | undefined;
  readonly children: ReactNode;
}

/** A status on a ground of its own. */
export function Tag({ tone = 'idle', icon: Shape, children }: Props) {
  return (
    <span className={classes(css.status, css.tag, css[tone])}>
      {Shape === undefined ? null : <Shape className={css.icon} aria-hidden="true" />}
      <span>{children}</span>
    </span>
  );
}
