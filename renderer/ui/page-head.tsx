import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './layout.module.css';
import { CaseNumbers } from './case-numbers.tsx';

interface Props {
  readonly title: ReactNode;
  /** Said after the heading, smaller. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string } | undefined;
}

/** A page's heading: where focus goes when the page is opened. */
export function PageHead({ title, detail, actions, back }: Props) {
  return (
    <header className={css.head}>
      {back === undefined ? null : (
        <Link to={back.to} className={css.crumb}>
          <ArrowLeft className={css.crumbIcon} aria-hidden="true" />
          <CaseNumbers>{back.label}</CaseNumbers>
        </Link>
      )}
      <h1 className={css.title} tabIndex={-1} data-page-heading>
        <CaseNumbers>{title}</CaseNumbers>
      </h1>
      {detail === undefined ? null : (
        <div className={css.detail}>
          <CaseNumbers>{detail}</CaseNumbers>
        </div>
      )}
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </header>
  );
}
