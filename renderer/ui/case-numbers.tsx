import type { ReactNode } from 'react';
import { numberPattern } from '../../domain/kernel/numbering.ts';
import css from './case-numbers.module.css';

const NUMBER = new RegExp(`(${numberPattern('K', 'AK', 'H')})`);

/** A text in which no number of a case, a consultation or an obstacle is broken at its hyphens where the line ends. What is not plain text is left alone. */
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
