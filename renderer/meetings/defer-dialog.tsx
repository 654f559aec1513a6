import { useState } from 'react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TriangleAlert } from 'lucide-react';

interface DeferDialogProps {
  readonly meetingId: string;
  readonly caseId: string;
  readonly number: string;
  readonly onClose: () => void;
  readonly onDone: (deferralId: string) => void;
}

/** An item that is put off says why: the agenda counts the times. */
export function DeferDialog({ meetingId, caseId, number, onClose, onDone }: DeferDialogProps) {
  const t = useT();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const defer = useCommand('meetings.defer');
  const isEmpty = reason.trim() === '';

  const save = (): void => {
    if (isEmpty || defer.isPending) return;
    defer.mutate(
      { meetingId, caseId, reason },
      {
        onSuccess: ({ deferralId }) => {
          onDone(deferralId);
        },
      },
    );
  };

  return (
    <Dialog
      title={t('meetings.defer.title', { number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('meetings.cancel')}
          </Button>
          <Button variant="primary" isDisabled={isEmpty} onPress={save}>
            {t('meetings.defer.confirm')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {defer.error !== null && (
          <Banner tone="late" icon={TriangleAlert} title={t('meetings.error.title')}>
            {errorText(defer.error)}
          </Banner>
        )}
        <TextField
          label={t('meetings.defer.reason')}
          description={t('meetings.defer.hint')}
          value={reason}
          onChange={setReason}
          maxLength={FREE_TEXT_MAX}
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}
