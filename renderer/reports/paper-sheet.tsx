import type { ReactNode } from 'react';
import paper from '../paper/paper.module.css';
import { SampleNotice } from '../paper/sample-notice.tsx';
import { classes } from '../ui/classes.ts';
import { useT } from '../text/t.ts';
import css from './report-paper.module.css';

interface Props {
  readonly team: string;
  readonly footer: string;
  readonly page: number;
  readonly pages: number;
  readonly isPrinted: boolean;
  readonly children: ReactNode;
}

/** One A4 sheet. On real sheets the shell draws the lines at the top and bottom of each. */
export function PaperSheet({ team, footer, page, pages, isPrinted, children }: Props) {
  const t = useT();
  return (
    <section
      className={classes(paper.paper, css.sheet, isPrinted ? css.printed : paper.onScreen)}
      data-theme="ljust"
      lang="sv"
      aria-label={t('reports.paper.page', { page, pages })}
    >
      {isPrinted ? null : (
        <p className={classes(paper.head, css.head)}>
          <span>{team}</span>
          <span>{t('reports.paper.to')}</span>
        </p>
      )}
      {page === 1 ? <SampleNotice /> : null}
      {children}
      {isPrinted ? null : (
        <p className={css.foot}>
          <span>{footer}</span>
          <span>{t('reports.paper.page', { page, pages })}</span>
        </p>
      )}
    </section>
  );
}
