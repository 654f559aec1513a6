import { MessageSquareLock } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import styles from './guard.module.css';

/** Stands until somebody has said it aloud; the minutes carry the time. */
export function ConfidentialityStrip({ meetingId }: { readonly meetingId: string }) {
  const t = useT();
  const read = useCommand('meetings.readConfidentiality');
  return (
    <section
      className={`${styles['guard']} ${styles['plain']}`}
      aria-label={t('meetings.confidentiality.label')}
    >
      <MessageSquareLock size={24} aria-hidden />
      <p>
        <strong>{t('meetings.confidentiality.title')}</strong> {t('meetings.confidentiality.text')}
      </p>
      <div className={styles['acts']}>
        <Button
          size="compact"
          onPress={() => {
            read.mutate({ meetingId });
          }}
        >
          {t('meetings.confidentiality.read')}
        </Button>
      </div>
    </section>
  );
}
