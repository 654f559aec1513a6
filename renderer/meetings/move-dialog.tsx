import { addDays, weekdayOf } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { checkMove } from '../../domain/meetings/move-rules.ts';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { MeetingDay } from './views.ts';

interface MoveDialogProps {
  readonly meeting: MeetingDay;
  readonly days: readonly MeetingDay[];
  readonly today: PlainDate;
  readonly onClose: () => void;
}

const WORKDAYS = 5;

/** A meeting is moved within its week, and everything that was to come up goes along. */
export function MoveDialog({ meeting, days, today, onClose }: MoveDialogProps) {
  const t = useT();
  const navigate = useNavigate();
  const [to, setTo] = useState<PlainDate | null>(null);
  const move = useCommand('meetings.move');
  const monday = addDays(meeting.id, 1 - weekdayOf(meeting.id));
  const week = Array.from({ length: WORKDAYS }, (_, index) => addDays(monday, index));
  const whyNot = (day: PlainDate): string | null => {
    if (day === meeting.movedFrom) return day < today ? t('rule.meeting.past') : null;
    const state = days.find(({ id }) => id === day)?.state ?? null;
    const [violation] = checkMove(meeting, { id: day, state }, today);
    if (violation === undefined) return null;
    if (violation.rule === 'meeting.past') return t('rule.meeting.past');
    return t(violation.rule === 'meeting.moveTaken' ? 'meetings.move.taken' : 'meetings.move.now');
  };
  const save = (): void => {
    if (to === null) return;
    move.mutate(
      { meetingId: meeting.id, to },
      {
        onSuccess: () => {
          onClose();
          void navigate(paths.meeting(to), { replace: true });
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('meetings.move.title', { day: dayAndWeek(meeting.id) })}
      onClose={onClose}
      onSave={save}
      saveLabel={t('meetings.move.confirm')}
      lacks={to === null ? t('ui.form.lacks') : null}
      isPending={move.isPending}
      error={move.error}
    >
      <p>{t('meetings.move.text')}</p>
      <ChipGroup
        label={t('meetings.move.day')}
        looks="grid"
        options={week.map((day) => ({ id: day, label: shortDay(day), disabledReason: whyNot(day) }))}
        value={to}
        onChange={setTo}
      />
    </FormDialog>
  );
}
