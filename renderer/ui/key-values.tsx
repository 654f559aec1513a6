import type { ReactNode } from 'react';
import { CaseNumbers } from './case-numbers.tsx';
import css from './key-values.module.css';

/** Facts in two columns: what, and how it is. */
export function KeyValues({
  rows,
}: {
  readonly rows: readonly { readonly id: string; readonly label: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={css.list}>
      {rows.map(({ id, label, value }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <CaseNumbers>{value}</CaseNumbers>
          </dd>
        </div>
      ))}
    </dl>
  );
}
