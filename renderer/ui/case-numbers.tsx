import type { ReactNode } from 'react';
import css from './case-numbers.module.css';

/** A case's number, or a consultation's. */
const NUMBER = /(A?K-\d{4}-[A-Z]{0,2}\d{3,})/;

/** A text in which no case number is broken at its hyphens where the line ends. What is not plain text is left alone. */
export function CaseNumbers({ children }: { readonly children: ReactNode }) {
  if (typeof children !== 'string') return children;
  const parts = children.split(NUMBER);
  if (parts.length === 1) return children;
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className={css.whole}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
