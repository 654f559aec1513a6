import type { ReactNode } from 'react';
import { useId } from 'react';
import { classes } from '../ui/classes.ts';
import css from './paper.module.css';
import { SampleNotice } from './sample-notice.tsx';

interface Props {
  /** Whom it is from, and what is said of it at the top: on real sheets the shell draws that line. */
  readonly head: readonly string[];
  /** Before the heading: what kind of paper it is, or that it is a draft. */
  readonly above?: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** How many rows there are, and by which law. */
  readonly colophon?: ReactNode;
  /** Who printed this copy; only on a copy. */
  readonly foot?: ReactNode;
  readonly isPrinted: boolean;
  readonly className?: string | undefined;
}

/** A paper, the same on screen and off: always light, headed, and ended by what it can be checked by. */
export function PaperDocument({ head, above, title, children, colophon, foot, isPrinted, className }: Props) {
  const titleId = useId();
  return (
    <article
      className={classes(css.paper, isPrinted ? css.printed : css.onScreen, className)}
      data-theme="ljust"
      lang="sv"
      aria-labelledby={titleId}
    >
      {isPrinted ? null : (
        <p className={css.head}>
          {head.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      )}
      <SampleNotice />
      {above}
      <h1 id={titleId}>{title}</h1>
      {children}
      {colophon === undefined && foot === undefined ? null : (
        <div className={css.colophon}>
          {colophon}
          {foot}
        </div>
      )}
    </article>
  );
}
