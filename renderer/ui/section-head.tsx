import type { ReactNode } from 'react';
import css from './layout.module.css';

interface Props {
  readonly title: string;
  readonly count?: number | undefined;
  readonly action?: ReactNode;
  readonly id?: string | undefined;
  readonly level?: 2 | 3 | undefined;
}

export function SectionHead({ title, count, action, id, level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={css.sectionHead}>
      <Heading id={id} className={css.sectionTitle}>
        {title} {count === undefined ? null : <span className={css.sectionCount}>{count}</span>}
      </Heading>
      {action}
    </div>
  );
}
