import type { ReactNode } from 'react';
import css from './section.module.css';

interface Props {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly lead?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one section of the settings. */
export function Section({ title, detail, lead, action, children }: Props) {
  return (
    <div>
      <header className={css.head}>
        <h2>{title}</h2>
        {detail === undefined ? null : <p className={css.detail}>{detail}</p>}
        {action === undefined ? null : <div className={css.action}>{action}</div>}
      </header>
      {lead === undefined ? null : <p className={css.lead}>{lead}</p>}
      <div className={css.body}>{children}</div>
    </div>
  );
}
