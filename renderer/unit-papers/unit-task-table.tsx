import paper from '../paper/paper.module.css';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import type { UnitPaperView } from './unit-paper.tsx';

type Task = UnitPaperView['tasks'][number];

/** Who in the unit does what by when, the earliest first. */
export function UnitTaskTable({ tasks, hidden }: Pick<UnitPaperView, 'tasks' | 'hidden'>) {
  const t = useT();
  return (
    <section>
      <h2>{t('unitPapers.tasks')}</h2>
      {tasks.length === 0 ? (
        <p>{t('unitPapers.noTasks')}</p>
      ) : (
        <table>
          <caption>{t('unitPapers.tasksCaption', { count: tasks.length })}</caption>
          <thead>
            <tr>
              <th scope="col" className={paper.who}>
                {t('minutes.paper.who')}
              </th>
              <th scope="col">{t('unitPapers.what')}</th>
              <th scope="col">{t('minutes.paper.case')}</th>
              <th scope="col">{t('unitPapers.by')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </tbody>
        </table>
      )}
      {hidden === 0 ? null : <p className={paper.removed}>{t('unitPapers.hidden', { count: hidden })}</p>}
      <p className={paper.totals}>
        <b>{t('minutes.paper.control')}</b>{' '}
        {t('unitPapers.controlTasks', { shown: tasks.length, of: tasks.length + hidden })}
      </p>
    </section>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const t = useT();
  const { week, withYear } = usePhrases();
  return (
    <tr>
      <th scope="row">
        <b>{task.person === '' ? t('minutes.paper.noPerson') : task.person}</b>
      </th>
      <td>
        {task.what}
        {task.kind === 'decision' ? <span className={paper.muted}>{t('unitPapers.agreement')}</span> : null}
      </td>
      <td className={paper.day}>{task.number}</td>
      <td className={paper.day}>
        {task.on === null
          ? t('minutes.paper.noDay')
          : task.kind === 'decision'
            ? t('unitPapers.followUp', { day: withYear(task.on), week: week(task.on) })
            : `${withYear(task.on)}, ${week(task.on)}`}
        {task.isOverdue ? <span className={paper.missing}> {t('unitPapers.overdue')}</span> : null}
      </td>
    </tr>
  );
}
