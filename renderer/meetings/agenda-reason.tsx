import { CalendarCheck, Hourglass, Repeat, TriangleAlert, Undo2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import type { AgendaRow } from './views.ts';

interface Reason {
  readonly tone: 'soon' | 'late' | 'idle' | 'accent';
  readonly icon: LucideIcon;
  readonly text: string;
}

/** After this many times a deferred item must be decided (`product.md`, defaults). */
const DEFERRALS_TO_DECIDE = 3;

/** Why an item is on the agenda, in words. */
export function AgendaReason({ row, meetingId }: { readonly row: AgendaRow; readonly meetingId: PlainDate }) {
  const t = useT();
  const reason = reasonOf(t, row, meetingId);
  return (
    <Status tone={reason.tone} icon={reason.icon} canWrap>
      {reason.text}
    </Status>
  );
}

function reasonOf(t: Translate, row: AgendaRow, meetingId: PlainDate): Reason {
  const overdue = row.overdueDays > 0 ? t('meetings.reason.overdue', { count: row.overdueDays }) : '';
  if (row.handedBack !== null) {
    const { why, unit, on } = row.handedBack;
    const back = t(`meetings.reason.handedBack.${why}`, { unit, day: withYear(on) });
    return { tone: 'late', icon: Undo2, text: joined([back, overdue]) };
  }
  if (row.deferredTimes > 0) {
    const mustDecide = row.deferredTimes >= DEFERRALS_TO_DECIDE;
    const since = row.deferredSince === null ? '' : withYear(row.deferredSince);
    const texts = [
      t('meetings.reason.deferred', { count: row.deferredTimes, since }),
      overdue,
      mustDecide ? t('meetings.reason.mustDecide') : '',
    ];
    return { tone: mustDecide ? 'late' : 'soon', icon: Repeat, text: joined(texts) };
  }
  if (row.kind === 'newCase') {
    const isUrgent = row.urgency === 'oneWeek' || row.urgency === 'twoWeeks';
    const urgency =
      row.urgency === 'oneWeek' || row.urgency === 'twoWeeks'
        ? t(`meetings.reason.urgency.${row.urgency}`)
        : '';
    return {
      tone: isUrgent ? 'soon' : 'idle',
      icon: Hourglass,
      text: joined([t('meetings.reason.waited', { count: row.waitingDays }), urgency]),
    };
  }
  if (overdue !== '') return { tone: 'late', icon: TriangleAlert, text: overdue };
  const text =
    row.dueOn === null || row.dueOn === meetingId
      ? t('meetings.reason.due')
      : t('meetings.reason.dueOn', { day: withYear(row.dueOn) });
  return { tone: 'accent', icon: CalendarCheck, text };
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(', ');
