import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Note } from '../ui/note.tsx';
import css from './form.module.css';
import { Section } from './section.tsx';

/** Only in a sample: everything in it is made up, and goes away in one step. */
export function SampleSection() {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const remove = useCommand('vault.removeSample');
  const close = (): void => setAsking(false);
  return (
    <Section title={t('settings.section.sample')} lead={t('settings.sample.lead')}>
      <Note icon={FlaskConical}>{t('settings.sample.note')}</Note>
      <div className={css.actions}>
        <Button variant="danger" onPress={() => setAsking(true)}>
          {t('settings.sample.remove')}
        </Button>
      </div>
      <ErrorLine error={remove.error} />
      <ConfirmDialog
        title={t('settings.sample.confirmTitle')}
        description={t('settings.sample.confirmText')}
        confirm={t('settings.sample.remove')}
        destructive
        isOpen={isAsking}
        isPending={remove.isPending}
        onClose={close}
        onConfirm={() => remove.mutate(null, { onSettled: close })}
      />
    </Section>
  );
}
