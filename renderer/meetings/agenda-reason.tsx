import {
  CalendarCheck,
  CalendarClock,
  Hand,
  Hourglass,
  ListTodo,
  Repeat,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { monthOf, withYear } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import type { AgendaRow } from './views.ts';

interface Reason {
  readonly tone: 'soon' | 'late' | 'idle' | 'accent';
  readonly icon: LucideIcon;
  readonly text: string;
}

/** Why an item is on the agenda, in words. */
export function AgendaReason({ row, meetingId }: { readonly row: AgendaRow; readonly meetingId: PlainDate }) {
  const t = useT();
  const isForTasks = row.kind === 'task';
  const reason = isForTasks ? taskReason(t, row) : reasonOf(t, row, meetingId);
  return (
    <Status tone={reason.tone} icon={reason.icon} canWrap>
      {isForTasks ? reason.text : joined([reason.text, tasksText(t, row.tasksDue)])}
    </Status>
  );
}

function reasonOf(t: Translate, row: AgendaRow, meetingId: PlainDate): Reason {
  if (row.handedBack !== null) return handedBackReason(t, row, row.handedBack);
  if (row.deferredTimes > 0) return deferredReason(t, row);
  if (row.byHand) return byHandReason(t, row);
  if (row.kind === 'newCase') return newCaseReason(t, row);
  if (row.overdueDays > 0) return { tone: 'late', icon: TriangleAlert, text: overdueText(t, row) };
  if (row.movedHere && row.dueOn !== null)
    return {
      tone: 'accent',
      icon: CalendarClock,
      text: t('meetings.reason.movedHere', { day: withYear(row.dueOn) }),
    };
  if (row.carriedFrom !== null && (row.dueOn === null || row.dueOn > meetingId))
    return { tone: 'idle', icon: Repeat, text: leftText(t, row.carriedFrom) };
  const text =
    row.dueOn === null || row.dueOn === meetingId
      ? t('meetings.reason.due')
      : t('meetings.reason.dueOn', { day: withYear(row.dueOn) });
  return { tone: 'accent', icon: CalendarCheck, text };
}

/** "2 uppgifter förfaller: Elevhälsan 2" */
function tasksText(t: Translate, { count, mustSettle, units }: AgendaRow['tasksDue']): string {
  if (count === 0) return '';
  const names = units.map((unit) => (unit.count > 1 ? `${unit.name} ${unit.count}` : unit.name));
  return joined([
    units.length === 0
      ? t('meetings.reason.tasks', { count })
      : t('meetings.reason.tasksOf', { count, units: joinWords(names) }),
    mustSettle === 0 ? '' : t('meetings.reason.tasksSettle', { count: mustSettle }),
  ]);
}

function taskReason(t: Translate, row: AgendaRow): Reason {
  const texts = [
    tasksText(t, row.tasksDue),
    overdueText(t, row),
    row.deferredTimes > 0 ? deferredText(t, row) : '',
  ];
  return {
    tone: row.overdueDays > 0 || row.tasksDue.mustSettle > 0 ? 'late' : 'accent',
    icon: ListTodo,
    text: joined(texts),
  };
}

const overdueText = (t: Translate, { overdueDays }: AgendaRow): string =>
  overdueDays > 0 ? t('meetings.reason.overdue', { count: overdueDays }) : '';

const leftText = (t: Translate, from: PlainDate): string =>
  t('meetings.reason.carried', { day: withYear(from) });

/** "bordlagt 4 gånger sedan mars, måste avgöras" */
export const deferredText = (
  t: Translate,
  {
    deferredTimes,
    deferredSince,
    mustDecide,
  }: Pick<AgendaRow, 'deferredTimes' | 'deferredSince' | 'mustDecide'>,
): string => {
  const since =
    deferredSince === null ? '' : deferredTimes > 1 ? monthOf(deferredSince) : withYear(deferredSince);
  return joined([
    t('meetings.reason.deferred', { count: deferredTimes, since }),
    mustDecide ? t('meetings.reason.mustDecide') : '',
  ]);
};

function handedBackReason(
  t: Translate,
  row: AgendaRow,
  { why, unit, on }: NonNullable<AgendaRow['handedBack']>,
): Reason {
  const texts = [
    t(`meetings.reason.handedBack.${why}`, { unit, day: withYear(on) }),
    row.deferredTimes > 0 ? deferredText(t, row) : '',
    overdueText(t, row),
  ];
  return { tone: 'late', icon: Undo2, text: joined(texts) };
}

function deferredReason(t: Translate, row: AgendaRow): Reason {
  const escalated = row.deferrals.findLast((deferral) => deferral.escalated);
  const texts = [
    deferredText(t, row),
    overdueText(t, row),
    escalated === undefined ? '' : t('meetings.reason.escalated', { day: withYear(escalated.on) }),
  ];
  return { tone: row.mustDecide ? 'late' : 'soon', icon: Repeat, text: joined(texts) };
}

function newCaseReason(t: Translate, row: AgendaRow): Reason {
  const urgent =
    row.urgency === 'oneWeek' || row.urgency === 'twoWeeks'
      ? t(`meetings.reason.urgency.${row.urgency}`)
      : '';
  return {
    tone: urgent === '' ? 'idle' : 'soon',
    icon: Hourglass,
    text: joined([
      row.returned === null ? '' : t('meetings.reason.returned', { count: row.returned.months }),
      t('meetings.reason.waited', { count: row.waitingDays }),
      urgent,
      row.carriedFrom === null ? '' : leftText(t, row.carriedFrom),
    ]),
  };
}

function byHandReason(t: Translate, row: AgendaRow): Reason {
  const due = row.dueOn === null ? '' : t('meetings.reason.dueOn', { day: withYear(row.dueOn) });
  return { tone: 'idle', icon: Hand, text: joined([t('meetings.reason.byHand'), due]) };
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(', ');
