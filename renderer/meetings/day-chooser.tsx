import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { MeetingDay } from './views.ts';
import styles from './prepare.module.css';

/** One meeting day at a time; days that are cancelled or without a meeting are shown, not skipped. */
export function DayChooser({
  days,
  meetingId,
}: {
  readonly days: readonly MeetingDay[];
  readonly meetingId: string;
}) {
  const t = useT();
  const navigate = useNavigate();
  const index = days.findIndex((day) => day.id === meetingId);
  const current = days[index];
  const go = (day: MeetingDay | undefined): void => {
    if (day !== undefined) void navigate(paths.meeting(day.id), { replace: true });
  };
  return (
    <span className={styles['chooser']} role="group" aria-label={t('meetings.days.label')}>
      <IconButton
        label={t('meetings.days.previous')}
        icon={ChevronLeft}
        isDisabled={index <= 0}
        onPress={() => go(days[index - 1])}
      />
      <output aria-live="polite">
        {dayAndWeek(meetingId)}
        {current !== undefined && current.state !== 'planned'
          ? `, ${t(`meetings.state.${current.state}`).toLowerCase()}`
          : ''}
      </output>
      <IconButton
        label={t('meetings.days.next')}
        icon={ChevronRight}
        isDisabled={index < 0 || index >= days.length - 1}
        onPress={() => go(days[index + 1])}
      />
    </span>
  );
}
