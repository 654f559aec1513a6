import { useNavigate } from 'react-router';
import type { PlainDate, PlainTime } from '../../domain/kernel/plain-date.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { MeetingDay } from './views.ts';
import styles from './day-dialogs.module.css';

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
