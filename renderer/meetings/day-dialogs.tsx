import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { lookupOf, takenUpOn } from '../../domain/meetings/follow-up-days.ts';
import { cancellationReasons } from '../../domain/meetings/meetings.ts';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { Refused } from './refused.tsx';
import type { MeetingDay } from './views.ts';
import styles from './day-dialogs.module.css';

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
  const [reason, setReason] = useState<(typeof cancellationReasons)[number]>('holiday');
  const [note, setNote] = useState('');
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
              cancel.mutate({ meetingId, cancellation: { reason, note } }, { onSuccess: onClose });
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
          value={reason}
          onChange={(id) => {
            setReason(cancellationReasons.find((candidate) => candidate === id) ?? 'other');
          }}
        />
        <TextField label={t('meetings.cancelDay.note')} value={note} onChange={setNote} maxLength={120} />
      </div>
    </Dialog>
  );
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
  const [day, setDay] = useState<PlainDate | null>(null);
  const [startsAt, setStartsAt] = useState(pattern.startsAt);
  const [endsAt, setEndsAt] = useState(pattern.endsAt);
  const [place, setPlace] = useState(pattern.place);
  const add = useCommand('meetings.addDay');
  const save = (): void => {
    if (day === null) return;
    add.mutate(
      { meetingId: day, startsAt, endsAt, place },
      {
        onSuccess: () => {
          onClose();
          void navigate(paths.meeting(day));
        },
      },
    );
  };
  return (
    <Dialog
      title={t('meetings.addDay.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('meetings.cancel')}
          </Button>
          <Button variant="primary" isDisabled={day === null} isPending={add.isPending} onPress={save}>
            {t('meetings.addDay.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Refused error={add.error} />
        <DateField label={t('meetings.addDay.day')} value={day} onChange={setDay} isRequired />
        <div className={styles['pair']}>
          <TimeField label={t('meetings.addDay.startsAt')} value={startsAt} onChange={setStartsAt} />
          <TimeField label={t('meetings.addDay.endsAt')} value={endsAt} onChange={setEndsAt} />
        </div>
        <TextField label={t('meetings.addDay.place')} value={place} onChange={setPlace} maxLength={120} />
      </div>
    </Dialog>
  );
}
