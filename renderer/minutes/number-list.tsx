import css from '../paper/paper.module.css';

/** Case numbers as a sentence says them; a number is never broken over two lines. */
export function NumberList({ numbers }: { readonly numbers: readonly string[] }) {
  return new Intl.ListFormat(document.documentElement.lang)
    .formatToParts([...new Set(numbers)])
    .map(({ type, value }, index) =>
      type === 'element' ? (
        <span key={`${index}${value}`} className={css.whole}>
          {value}
        </span>
      ) : (
        value
      ),
    );
}
