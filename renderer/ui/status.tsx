import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Icon } from './icon.ts';
import css from './status.module.css';
import { CaseNumbers } from './case-numbers.tsx';

export type Tone = 'ok' | 'soon' | 'late' | 'idle' | 'accent';

interface Props {
  readonly tone: Tone;
  /** Never colour alone: a status always has its icon and its words. */
  readonly icon: Icon;
  readonly children: ReactNode;
  readonly canWrap?: boolean | undefined;
}

export function Status({ tone, icon: Shape, children, canWrap = false }: Props) {
  return (
    <span className={classes(css.status, css[tone], canWrap && css.wrap)}>
      <Shape className={css.icon} aria-hidden="true" />
      <span>
        <CaseNumbers>{children}</CaseNumbers>
      </span>
    </span>
  );
}
