import { CalendarCheck, CircleCheck, CircleDot, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { dayAndWeek, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import { CourseLine } from '../interventions/course-line.tsx';
import { StepButtons } from '../interventions/step-buttons.tsx';
import { TaskMoves } from '../commitments/task-moves.tsx';
import { TaskAnswer } from '../decisions/task-answer.tsx';
import type { CaseDecision, CaseTask } from './views.ts';
import styles from './live-case.module.css';

const looks: Readonly<
  Record<
    CaseDecision['state'],
    { readonly tone: 'ok' | 'late' | 'idle' | 'accent'; readonly icon: LucideIcon }
  >
> = {
  open: { tone: 'accent', icon: CircleDot },
  overdue: { tone: 'late', icon: TriangleAlert },
  answered: { tone: 'ok', icon: CalendarCheck },
  ended: { tone: 'idle', icon: CircleCheck },
};

/** What the team agreed before, newest meeting first, and the tasks that are still to be answered. */
export function EarlierDecisions({
  decisions,
  tasks,
  isWatching = false,
}: {
  readonly decisions: readonly CaseDecision[];
  readonly tasks: readonly CaseTask[];
  readonly isWatching?: boolean;
}) {
  const t = useT();
  const meetings = [...new Set(decisions.map((decision) => decision.meetingId))]
    .toSorted((one, other) => other.localeCompare(one))
    .slice(0, 2);
  return (
    <>
      {meetings.map((meetingId) => (
        <div key={meetingId} className={styles['soFar']}>
          <h3>{t('meetings.live.decidedOn', { day: dayAndWeek(meetingId) })}</h3>
          <ul>
            {decisions
              .filter((decision) => decision.meetingId === meetingId)
              .map((decision) => (
                <li key={decision.id}>
                  <span>
                    {decision.what === '' ? t(`decisions.type.${decision.type}`) : decision.what}{' '}
                    <span className={styles['who']}>
                      {decision.person === '' ? decision.unit : decision.person}
                    </span>
                    <CourseLine decision={decision} />
                    {!isWatching && <StepButtons decision={decision} />}
                  </span>
                  <span className={styles['state']}>
                    <Status tone={looks[decision.state].tone} icon={looks[decision.state].icon}>
                      {t(`meetings.decisionState.${decision.state}`)}
                    </Status>
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {tasks.length > 0 && (
        <div className={styles['soFar']}>
          <h3>{t('meetings.live.tasks')}</h3>
          <ul>
            {tasks.map((task) => (
              <li key={task.id}>
                <span>
                  {task.text} <span className={styles['who']}>{taskDetail(task)}</span>{' '}
                  <TaskMoves task={task} />
                </span>
                {!isWatching && <TaskAnswer task={task} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const taskDetail = (task: CaseTask): string =>
  [task.person === '' ? task.unit : task.person, task.dueOn === null ? '' : shortDay(task.dueOn)]
    .filter((part) => part !== '')
    .join(', ');
