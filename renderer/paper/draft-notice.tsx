import { useT } from '../text/t.ts';
import css from './paper.module.css';

/** A draft is unmistakably one: across every sheet, and in words. */
export function DraftNotice({ text }: { readonly text: string }) {
  const t = useT();
  return (
    <>
      <p className={css.draftMark} aria-hidden="true">
        {t('minutes.paper.draftMark')}
      </p>
      <p className={css.draft}>
        <b>{t('minutes.paper.draft')}</b> {text}
      </p>
    </>
  );
}
