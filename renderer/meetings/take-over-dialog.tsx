import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Refused } from './refused.tsx';
import styles from './day-dialogs.module.css';

interface TakeOverDialogProps {
  readonly meetingId: string;
  readonly onClose: () => void;
}

/** The meeting goes on here, for a reason that its minutes tell. */
export function TakeOverDialog({ meetingId, onClose }: TakeOverDialogProps) {
  const t = useT();
  const takeOver = useCommand('meetings.takeOver');
  const { value: because, setValue, remove } = useDraft(`take-over/${meetingId}`, '');
  const isEmpty = because.trim() === '';
  const save = async (): Promise<void> => {
    if (isEmpty || takeOver.isPending) return;
    await takeOver.mutateAsync({ meetingId, because });
    await remove();
    onClose();
  };
  // A refusal shows in the dialog, and the draft stays.
  const press = (): void => void save().catch(() => undefined);
  return (
    <Dialog
      title={t('meetings.held.takeOver')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('meetings.cancel')}
          </Button>
          <Button variant="primary" isDisabled={isEmpty} isPending={takeOver.isPending} onPress={press}>
            {t('meetings.held.takeOver')}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <Refused error={takeOver.error} />
        <p>{t('meetings.held.takeOverText')}</p>
        <TextField
          label={t('meetings.held.because')}
          description={t('meetings.held.becauseHint')}
          value={because}
          onChange={setValue}
          maxLength={FREE_TEXT_MAX}
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}
