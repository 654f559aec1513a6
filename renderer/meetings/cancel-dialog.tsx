import { useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { checkCancellation } from '../../domain/meetings/cancel-rules.ts';
import { lookupOf, takenUpOn } from '../../domain/meetings/follow-up-days.ts';
import { cancellationReasons } from '../../domain/meetings/meetings.ts';
import type { CancellationReason } from '../../domain/meetings/meetings.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Refused } from './refused.tsx';
import type { MeetingDay } from './views.ts';
import styles from './day-dialogs.module.css';

interface Cancelling {
  readonly reason: CancellationReason | null;
  readonly note: string;
}
// Reports tell a holiday from a meeting that was not held: a guess would be counted as a fact.
const nothing: Cancelling = { reason: null, note: '' };

const REASON = 'cancel-reason';
const NOTE = 'cancel-note';

interface Props {
  readonly meetingId: PlainDate;
  readonly days: readonly MeetingDay[];
  readonly onClose: () => void;
}

/** A meeting that is not held says why, and where what is due goes. */
export function CancelDialog({ meetingId, days, onClose }: Props) {
  const t = useT();
  const instead = takenUpOn(
    meetingId,
    '',
    lookupOf(days.map((day) => (day.id === meetingId ? { ...day, state: 'cancelled' } : day))),
  );
  const { value, setValue, remove } = useDraft(`cancel-day/${meetingId}`, nothing);
  const cancel = useCommand('meetings.cancel');
  const [wasTried, setTried] = useState(false);
  const { reason, note } = value;
  const [lack] = checkCancellation(value);
  const errorAt = (field: string): string | null => {
    if (!wasTried || lack?.field !== field) return null;
    return t(field === 'note' ? 'rule.meeting.cancelNote' : 'rule.meeting.cancelReason');
  };
  const save = (): void => {
    setTried(true);
    if (lack !== undefined || reason === null) {
      document.getElementById(lack?.field === 'note' ? NOTE : `${REASON}-${cancellationReasons[0]}`)?.focus();
      return;
    }
    cancel.mutate(
      { meetingId, cancellation: { reason, note } },
      {
        onSuccess: () => {
          void remove();
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t('meetings.cancelDay.title', { day: dayAndWeek(meetingId) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('meetings.cancel')}
          </Button>
          <Button variant="danger" isPending={cancel.isPending} onPress={save}>
            {t('meetings.cancelDay.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Refused error={cancel.error} />
        <p>
          {instead === null
            ? t('meetings.cancelDay.textNone')
            : t('meetings.cancelDay.text', { day: dayAndWeek(instead) })}
        </p>
        <ChipGroup
          label={t('meetings.cancelDay.reason')}
          options={cancellationReasons.map((id) => ({ id, label: t(`meetings.cancellation.${id}`) }))}
          value={reason}
          onChange={(id) => {
            const chosen = cancellationReasons.find((candidate) => candidate === id) ?? null;
            setValue((current) => ({ ...current, reason: chosen }));
          }}
          error={errorAt('reason')}
          fieldKey={REASON}
        />
        <TextField
          label={t('meetings.cancelDay.note')}
          value={note}
          onChange={(next) => setValue((current) => ({ ...current, note: next }))}
          error={errorAt('note')}
          fieldKey={NOTE}
          maxLength={120}
        />
      </div>
    </Dialog>
  );
}
