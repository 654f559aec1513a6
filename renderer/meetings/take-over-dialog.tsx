import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

interface TakeOverDialogProps {
  readonly meetingId: string;
  readonly onClose: () => void;
}

/** The meeting goes on here, for a reason that its minutes tell. */
export function TakeOverDialog({ meetingId, onClose }: TakeOverDialogProps) {
  const t = useT();
  const takeOver = useCommand('meetings.takeOver');
  const { value: because, setValue, remove } = useDraft(`take-over/${meetingId}`, '');
  return (
    <FormDialog
      title={t('meetings.held.takeOver')}
      onClose={onClose}
      onSave={() => takeOver.mutate({ meetingId, because }, { onSuccess: () => void remove().then(onClose) })}
      saveLabel={t('meetings.held.takeOver')}
      lacks={because.trim() === '' ? t('ui.form.lacks') : null}
      isPending={takeOver.isPending}
      error={takeOver.error}
    >
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
    </FormDialog>
  );
}
