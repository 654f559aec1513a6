import { useErrorText } from '../api/error-text.ts';
import css from './error-line.module.css';

/** Why the core has refused what was asked for, beside what asked for it; nothing while it has not. */
export function ErrorLine({ error }: { readonly error: unknown }) {
  const text = useErrorText()(error);
  if (text === '') return null;
  return (
    <p className={css.line} role="alert">
      {text}
    </p>
  );
}
