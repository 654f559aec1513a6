import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './form-page.module.css';

const steps = ['call', 'acute', 'self', 'talk', 'write'] as const;

/** Guidance only. The app records nothing here: not that it was opened, and not what was done. */
export function ConcernGuidance({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  return (
    <Dialog
      title={t('cases.harm.title')}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('cases.harm.close')}
        </Button>
      }
    >
      <p>{t('cases.harm.intro')}</p>
      <ol className={styles.next}>
        {steps.map((step) => (
          <li key={step}>{t(`cases.harm.step.${step}`)}</li>
        ))}
      </ol>
      <p className={styles.hint}>{t('cases.harm.notRecorded')}</p>
    </Dialog>
  );
}
