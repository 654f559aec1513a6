import { useT } from '../text/t.ts';
import css from './letter.module.css';
import { lineText } from './letter-words.ts';
import type { LetterLine, LetterReceiver } from './letter-words.ts';

/** What was agreed, a line each: who first, in bold. */
export function LetterLines({
  lines,
  to,
}: {
  readonly lines: readonly LetterLine[];
  readonly to: LetterReceiver;
}) {
  const t = useT();
  return (
    <ol className={css.lines}>
      {lines.map((line) => {
        const { who, rest } = lineText(line, to, t);
        return (
          <li key={line.id}>
            {who === '' ? null : (
              <>
                <b>{who}</b>{' '}
              </>
            )}
            {rest}
          </li>
        );
      })}
    </ol>
  );
}

/** A line to write a telephone number on by hand. */
export function PhoneLine({ label }: { readonly label: string }) {
  return (
    <p className={css.phone}>
      {label} <span />
    </p>
  );
}
