import { useRef, useState } from 'react';
import { taskGroups } from '../../domain/commitments/task-list.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import css from './commitments.module.css';
import { ReportForm } from './report-form.tsx';
import { TaskRow } from './task-row.tsx';
import type { ListedTask, Reporting, TaskList } from './task-view.ts';
import type { Report } from './use-report.ts';

/** The tasks by how soon they must be answered; the arrow keys choose one, and a key each answers it. */
export function TaskGroups({
  rows: listed,
  report,
}: {
  readonly rows: TaskList['rows'];
  readonly report: Report;
}) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reporting, setReporting] = useState<Reporting>(null);
  const items = useRef(new Map<string, HTMLLIElement>());
  const rows = taskGroups.flatMap((group) => listed.filter((row) => row.group === group));
  const index = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  );
  const task = rows[index];
  const isOpen = task !== undefined && task.group !== 'done';

  const choose = (row: ListedTask | undefined): void => {
    if (row === undefined) return;
    setChosen(row.id);
    setReporting(null);
    items.current.get(row.id)?.focus();
  };
  /** The answered one goes to the end of the page: the next open one takes its place. */
  const goOn = (): void =>
    choose(rows.slice(index + 1).find(({ group }) => group !== 'done') ?? rows[index - 1]);
  const close = (): void => {
    setReporting(null);
    if (task !== undefined) items.current.get(task.id)?.focus();
  };
  const done = (row: ListedTask): void => {
    setReporting(null);
    void report.answer(row, 'done', '').then(goOn, () => undefined);
  };
  const ask = (kind: NonNullable<Reporting>): void => setReporting(reporting === kind ? null : kind);

  useShortcuts([
    { keys: 'ArrowDown', label: t('commitments.keys.next'), action: () => choose(rows[index + 1] ?? task) },
    { keys: 'ArrowUp', label: t('commitments.keys.previous'), action: () => choose(rows[index - 1] ?? task) },
    {
      keys: 'k',
      label: t('commitments.answer.done'),
      action: () => task !== undefined && done(task),
      isDisabled: !isOpen,
    },
    { keys: 'i', label: t('commitments.answer.notDone'), action: () => ask('notDone'), isDisabled: !isOpen },
    {
      keys: 'ö',
      label: t('commitments.answer.overtaken'),
      action: () => ask('overtaken'),
      isDisabled: !isOpen,
    },
    {
      keys: 'f',
      label: t('commitments.answer.move'),
      action: () => ask('move'),
      isDisabled: !isOpen || task.dueOn === null,
    },
    {
      keys: 'Ctrl z',
      label: t('commitments.undo'),
      action: () => void report.undo().catch(() => undefined),
      isDisabled: !report.canUndo,
    },
  ]);
  return taskGroups.map((group) => {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return null;
    return (
      <section key={group} aria-labelledby={`tasks-${group}`}>
        <h2 id={`tasks-${group}`} className={css.group}>
          {t(`commitments.group.${group}`)} <span>{own.length}</span>
        </h2>
        <ul>
          {own.map((row) => {
            const isSelected = row.id === task?.id;
            return (
              <li
                key={row.id}
                ref={(element) => {
                  if (element === null) items.current.delete(row.id);
                  else items.current.set(row.id, element);
                }}
                className={css.item}
                tabIndex={-1}
                aria-current={isSelected}
                data-done={group === 'done'}
              >
                <TaskRow
                  task={row}
                  isSelected={isSelected}
                  reporting={isSelected ? reporting : null}
                  report={report}
                  onSelect={() => choose(row)}
                  onDone={() => done(row)}
                  onReport={(kind) => {
                    setChosen(row.id);
                    setReporting(isSelected && reporting === kind ? null : kind);
                  }}
                />
                {isSelected && reporting !== null && (
                  <ReportForm
                    key={reporting}
                    task={row}
                    kind={reporting}
                    report={report}
                    onClose={close}
                    onSaved={goOn}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
