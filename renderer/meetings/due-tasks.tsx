import { CalendarClock, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { TaskMoves } from '../commitments/task-moves.tsx';
import { shortDay, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Status } from '../ui/status.tsx';
import type { AgendaView } from './views.ts';
import css from './due-tasks.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

/** What each unit has to answer at this meeting: the first point on its agenda, after who is here. */
export function DueTasks({ tasks }: { readonly tasks: AgendaView['tasks'] }) {
  const t = useT();
  const count = tasks.units.reduce((sum, unit) => sum + unit.tasks.length, 0);
  return (
    <section aria-labelledby="side-tasks">
      <SectionHead
        id="side-tasks"
        title={t('meetings.tasks.title')}
        count={count}
        action={
          count === 0 ? undefined : (
            <LinkButton size="compact" to={paths.tasks} ariaLabel={t('meetings.tasks.answer.label')}>
              {t('meetings.tasks.answer')}
            </LinkButton>
          )
        }
      />
      <p className={css.hint}>{t(count === 0 ? 'meetings.tasks.none' : 'meetings.tasks.hint')}</p>
      {tasks.units.map(({ unitId, unit, tasks: due }) => (
        <div key={unitId} className={css.unit}>
          <h3>
            {unit === '' ? t('meetings.tasks.noUnit') : unit} <span>{due.length}</span>
          </h3>
          <ul>
            {due.map((task) => (
              <li key={task.id}>
                <Link to={paths.case(task.caseId)}>
                  <CaseNumbers>{task.number}</CaseNumbers>
                </Link>{' '}
                {task.text === '' ? t('meetings.tasks.protected') : task.text}
                <small>
                  <Status
                    tone={task.isOverdue ? 'late' : 'soon'}
                    icon={task.isOverdue ? TriangleAlert : CalendarClock}
                  >
                    <time dateTime={task.dueOn} title={withYear(task.dueOn)}>
                      {t('meetings.tasks.due', { day: shortDay(task.dueOn) })}
                    </time>
                  </Status>
                  <TaskMoves task={task} />
                  {task.person !== '' && <span>{task.person}</span>}
                </small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
