import { useT } from '../text/t.ts';
import css from './frame.module.css';

/** First in the tab order. The address belongs to the router, so the jump is made here. */
export function SkipLink() {
  const t = useT();
  return (
    <a
      className={css.skip}
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t('app.skip')}
    </a>
  );
}
