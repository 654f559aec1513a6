import { swedishOrder } from '../../domain/kernel/swedish-order.ts';
import { useT } from '../text/t.ts';
import { Day } from './decision-table.tsx';
import css from '../paper/paper.module.css';
import type { MinutesDocument } from './minutes.ts';

/** Who does what by when, a person's things together. */
export function TaskTable({ document: { items } }: { readonly document: MinutesDocument }) {
  const t = useT();
  const tasks = items
    .flatMap((item) =>
      item.tasks.map((task, index) => ({ ...task, key: `${item.caseId}/${index}`, number: item.number })),
    )
    .sort(
      (a, b) =>
        swedishOrder(a.unit, b.unit) ||
        swedishOrder(a.person, b.person) ||
        swedishOrder(a.dueOn ?? '9999', b.dueOn ?? '9999'),
    );
  return (
    <section>
      <h2>{t('minutes.paper.tasks')}</h2>
      {tasks.length === 0 ? (
        <p>{t('minutes.paper.noTasks')}</p>
      ) : (
        <table>
          <caption>{t('minutes.paper.tasksCaption', { count: tasks.length })}</caption>
          <thead>
            <tr>
              <th scope="col" className={css.who}>
                {t('minutes.paper.who')}
              </th>
              <th scope="col">{t('minutes.paper.task')}</th>
              <th scope="col">{t('minutes.paper.case')}</th>
              <th scope="col">{t('minutes.paper.due')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.key}>
                <th scope="row">
                  <b>{task.person === '' ? t('minutes.paper.noPerson') : task.person}</b>
                  <span className={css.muted}>{task.unit}</span>
                </th>
                <td>{task.text}</td>
                <td className={css.day}>{task.number}</td>
                <td className={css.day}>
                  <Day day={task.dueOn} none={t('minutes.paper.noDay')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
