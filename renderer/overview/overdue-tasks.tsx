import { ListTodo } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { TaskMoves } from '../commitments/task-moves.tsx';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Status } from '../ui/status.tsx';
import css from './attention-list.module.css';
import { childText } from './child-text.ts';
import type { Overview } from './overview.ts';

/** What somebody was to have done by now, the longest overdue first; answered in the case. Gone when there is none. */
export function OverdueTasks({ tasks }: { readonly tasks: Overview['tasks'] }) {
  const t = useT();
  if (tasks.total === 0) return null;
  return (
    <section className={css.group} aria-labelledby="attention-tasks">
      <SectionHead
        id="attention-tasks"
        level={3}
        title={t('overview.list.tasks')}
        count={tasks.total}
        action={
          <Link to={paths.overdueTasks} className={css.all}>
            {t('overview.list.all', { count: tasks.total })}
          </Link>
        }
      />
      <ul>
        {tasks.rows.map((task) => (
          <TaskLine key={task.taskId} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ task }: { readonly task: Overview['tasks']['rows'][number] }) {
  const t = useT();
  const navigate = useNavigate();
  const who = [task.person, task.unit].filter((part) => part !== '').join(', ');
  return (
    <li className={css.row}>
      <Status tone="late" icon={ListTodo}>
        {t('overview.state.overdue', { count: task.days })}
      </Status>
      <span className={css.id}>
        <Link to={paths.case(task.caseId)} className={css.number}>
          {task.number}
        </Link>{' '}
        <span className={css.faint}>{childText(task, t)}</span>
      </span>
      <span
        className={css.what}
        title={`${task.text} ${t('overview.tasks.since', { day: shortDay(task.dueOn) })}`.trim()}
      >
        <b>{who === '' ? t('overview.tasks.nobody') : who}</b> {task.text} <TaskMoves task={task} />
      </span>
      <Button
        size="compact"
        ariaLabel={t('overview.tasks.open', { number: task.number, task: task.text })}
        onPress={() => void navigate(paths.case(task.caseId))}
      >
        {t('overview.action.open')}
      </Button>
    </li>
  );
}
