import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
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

/** The words of files that have just been made; nothing to show while there are none. */
export function WordsMade({
  words,
  onClose,
}: {
  readonly words: string | null;
  readonly onClose: () => void;
}) {
  const t = useT();
  return (
    <Dialog
      title={t('exchange.words.made')}
      isOpen={words !== null}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('exchange.words.done')}
        </Button>
      }
    >
      <WordsShown words={words ?? ''} hint={t('exchange.words.hint')} />
    </Dialog>
  );
}
