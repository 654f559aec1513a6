import { Redo2, Undo2 } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { hintOf } from '../meetings/live-keys.ts';
import { stepText } from './step-text.ts';
import type { MeetingUndo } from './use-meeting-undo.ts';
import styles from './undo-buttons.module.css';

/** One step back, and forth again, each with what it is about. */
export function UndoButtons({ undo }: { readonly undo: MeetingUndo }) {
  const t = useT();
  const { next, nextAgain, said } = undo;
  return (
    <div className={styles['undo']} role="group" aria-label={t('undo.title')}>
      <Button
        size="compact"
        variant="quiet"
        icon={Undo2}
        keyShortcut={hintOf('undo')}
        disabledReason={next === null ? t('undo.nothing') : null}
        onPress={undo.undo}
      >
        <span className={styles['what']}>
          {next === null ? t('undo.nothing') : t('undo.button', { what: stepText(t, next) })}
        </span>
      </Button>
      <Button
        size="compact"
        variant="quiet"
        icon={Redo2}
        keyShortcut={hintOf('redo')}
        ariaLabel={
          nextAgain === null ? t('undo.againShort') : t('undo.again', { what: stepText(t, nextAgain) })
        }
        disabledReason={nextAgain === null ? t('undo.nothingAgain') : null}
        onPress={undo.redo}
      >
        {null}
      </Button>
      <p className={said?.isRefusal === true ? styles['refused'] : 'sr'} role="status">
        {said?.text ?? ''}
      </p>
    </div>
  );
}
