import { useState } from 'react';
import { Link } from 'react-router';
import { TaskMoves } from '../commitments/task-moves.tsx';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Interventions } from '../interventions/interventions.tsx';
import type { CaseTask, CaseView } from './case-view.ts';
import { TaskAnswer } from './task-answer.tsx';
import { TaskState } from './task-state.tsx';
import pageStyles from './case-page.module.css';
import styles from './task-table.module.css';

/** Who does what by when, answered where it stands. */
export function TaskTable({ view, mayAnswer }: { readonly view: CaseView; readonly mayAnswer: boolean }) {
  const t = useT();
  const [answering, setAnswering] = useState<string | null>(null);
  return (
    <section aria-labelledby="who-does-what">
      <SectionHead
        id="who-does-what"
        title={t('cases.tasks.title')}
        action={
          mayAnswer ? (
            <Link to={paths.tasks} className={styles.all}>
              {t('cases.tasks.all')}
            </Link>
          ) : undefined
        }
      />
      <Interventions view={view} />
      {view.tasks.length === 0 ? (
        <p className={pageStyles.hint}>{t('cases.tasks.empty')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.tasks} aria-labelledby="who-does-what">
            <thead>
              <tr>
                <th scope="col">{t('cases.tasks.task')}</th>
                <th scope="col">{t('cases.tasks.who')}</th>
                <th scope="col">{t('cases.tasks.by')}</th>
              </tr>
            </thead>
            <tbody>
              {view.tasks.map((task) => (
                <TaskRow
                  key={task.id}
                  task={task}
                  mayAnswer={mayAnswer}
                  isAnswering={answering === task.id}
                  onAnswer={() => setAnswering(task.id)}
                  onDone={() => setAnswering(null)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface TaskRowProps {
  readonly task: CaseTask;
  readonly mayAnswer: boolean;
  readonly isAnswering: boolean;
  readonly onAnswer: () => void;
  readonly onDone: () => void;
}

function TaskRow({ task, mayAnswer, isAnswering, onAnswer, onDone }: TaskRowProps) {
  const t = useT();
  const isOpen = task.state === 'open' || task.state === 'overdue';
  return (
    <>
      <tr className={isAnswering ? styles.answering : undefined}>
        <td>{task.text}</td>
        <td>
          {task.person}
          <small>{task.unit}</small>
        </td>
        <td>
          <TaskState task={task} />
          <TaskMoves task={task} />
          {task.note !== '' && <small>{task.note}</small>}
          {mayAnswer && !isAnswering && (
            <span data-mends={task.state === 'overdue' ? 'task' : undefined}>
              <Button size="compact" variant="quiet" onPress={onAnswer}>
                {t(isOpen ? 'cases.tasks.answer' : 'cases.tasks.change')}
              </Button>
            </span>
          )}
        </td>
      </tr>
      {isAnswering && (
        <tr>
          <td colSpan={3}>
            <TaskAnswer task={task} onDone={onDone} />
          </td>
        </tr>
      )}
    </>
  );
}
