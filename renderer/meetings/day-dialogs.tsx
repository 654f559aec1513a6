import { useNavigate } from 'react-router';
import type { PlainDate, PlainTime } from '../../domain/kernel/plain-date.ts';
import { lookupOf, takenUpOn } from '../../domain/meetings/follow-up-days.ts';
import { cancellationReasons } from '../../domain/meetings/meetings.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { Refused } from './refused.tsx';
import type { MeetingDay } from './views.ts';
import styles from './day-dialogs.module.css';

interface Cancelling {
  readonly reason: (typeof cancellationReasons)[number];
  readonly note: string;
}

/** A meeting that is not held says why, and where what is due goes. */
export function CancelDialog({
  meetingId,
  days,
  onClose,
}: {
  readonly meetingId: PlainDate;
  readonly days: readonly MeetingDay[];
  readonly onClose: () => void;
}) {
  const t = useT();
  const instead = takenUpOn(
    meetingId,
    '',
    lookupOf(days.map((day) => (day.id === meetingId ? { ...day, state: 'cancelled' } : day))),
  );
  const { value, setValue, remove } = useDraft<Cancelling>(`cancel-day/${meetingId}`, {
    reason: 'holiday',
    note: '',
  });
  const cancel = useCommand('meetings.cancel');
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
          <Button
            variant="danger"
            isPending={cancel.isPending}
            onPress={() => {
              cancel.mutate(
                { meetingId, cancellation: value },
                { onSuccess: () => void remove().then(onClose) },
              );
            }}
          >
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
          value={value.reason}
          onChange={(id) => {
            const reason = cancellationReasons.find((candidate) => candidate === id) ?? 'other';
            setValue((current) => ({ ...current, reason }));
          }}
        />
        <TextField
          label={t('meetings.cancelDay.note')}
          value={value.note}
          onChange={(note) => setValue((current) => ({ ...current, note }))}
          maxLength={120}
        />
      </div>
    </Dialog>
  );
}

interface NewDay {
  readonly day: PlainDate | null;
  readonly startsAt: PlainTime;
  readonly endsAt: PlainTime;
  readonly place: string;
}

/** A meeting outside the series. */
export function AddDayDialog({
  pattern,
  onClose,
}: {
  readonly pattern: Pick<MeetingDay, 'startsAt' | 'endsAt' | 'place'>;
  readonly onClose: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const { startsAt: from, endsAt: to, place: where } = pattern;
  const { value, setValue, remove } = useDraft<NewDay>('add-day', {
    day: null,
    startsAt: from,
    endsAt: to,
    place: where,
  });
  const { day, ...rest } = value;
  const change = (part: Partial<NewDay>): void => setValue((current) => ({ ...current, ...part }));
  const add = useCommand('meetings.addDay');
  const save = (): void => {
    if (day === null) return;
    add.mutate(
      { meetingId: day, ...rest },
      {
        onSuccess: () => {
          void remove();
          onClose();
          void navigate(paths.meeting(day));
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('meetings.addDay.title')}
      onClose={onClose}
      onSave={save}
      saveLabel={t('meetings.addDay.confirm')}
      lacks={day === null ? t('ui.form.lacks') : null}
      isPending={add.isPending}
      error={add.error}
    >
      <DateField
        label={t('meetings.addDay.day')}
        value={day}
        onChange={(next) => change({ day: next })}
        isRequired
      />
      <div className={styles['pair']}>
        <TimeField
          label={t('meetings.addDay.startsAt')}
          value={value.startsAt}
          onChange={(startsAt) => change({ startsAt })}
        />
        <TimeField
          label={t('meetings.addDay.endsAt')}
          value={value.endsAt}
          onChange={(endsAt) => change({ endsAt })}
        />
      </div>
      <TextField
        label={t('meetings.addDay.place')}
        value={value.place}
        onChange={(place) => change({ place })}
        maxLength={120}
      />
    </FormDialog>
  );
}
