import { CircleCheck, CircleDot, CircleSlash, Redo2, TriangleAlert } from 'lucide-react';
import { dayMonth, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import type { CaseTask } from './case-view.ts';

/** How far a commitment has come: its day while it is open, the answer afterwards. */
export function TaskState({ task }: { readonly task: CaseTask }) {
  const t = useT();
  const due = task.dueOn === null ? t('cases.tasks.noDay') : shortDay(task.dueOn);
  const answered = task.answeredOn === null ? '' : dayMonth(task.answeredOn);
  switch (task.state) {
    case 'open':
      return (
        <Status tone="accent" icon={CircleDot}>
          {due}
        </Status>
      );
    case 'overdue':
      return (
        <Status tone="late" icon={TriangleAlert}>
          {t('cases.tasks.overdue', { day: due })}
        </Status>
      );
    case 'done':
      return (
        <Status tone="ok" icon={CircleCheck}>
          {t('cases.tasks.done', { day: answered })}
        </Status>
      );
    case 'notDone':
      return (
        <Status tone="late" icon={CircleSlash}>
          {t('cases.tasks.notDone', { day: answered })}
        </Status>
      );
    case 'overtaken':
      return (
        <Status tone="idle" icon={Redo2}>
          {t('cases.tasks.overtaken', { day: answered })}
        </Status>
      );
  }
}
