import { useT } from '../text/t.ts';
import css from './exchange.module.css';

/** Words that open a file: shown once, told in another way than the file. */
export function WordsShown({ words, hint }: { readonly words: string; readonly hint: string }) {
  const t = useT();
  return (
    <div role="status" className={css.form}>
      <p>{t('exchange.words.shown')}</p>
      <p className={css.words}>{words}</p>
      <p className={css.hint}>{hint}</p>
    </div>
  );
}
