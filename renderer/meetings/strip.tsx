import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import type { Icon } from '../ui/icon.ts';
import css from './strip.module.css';

interface Props {
  readonly label: string;
  readonly icon: Icon;
  /** `stop`: the case waits for an answer. `calm`: for as long as it lasts. `plain`: worth knowing. */
  readonly looks: 'stop' | 'calm' | 'plain';
  readonly role?: 'alert' | 'status' | undefined;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Over the case that is up: what the room must know of it, and what can be done about that. */
export function Strip({ label, icon: Shape, looks, role, title, children, actions }: Props) {
  return (
    <section className={classes(css.strip, css[looks])} role={role} aria-label={label}>
      <Shape size={24} aria-hidden />
      <p>
        <strong>{title}</strong> {children}
      </p>
      {actions === undefined ? null : <div className={css.acts}>{actions}</div>}
    </section>
  );
}
