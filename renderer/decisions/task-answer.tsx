import { CalendarClock, Check, CircleCheck, CircleDot, Shuffle, TriangleAlert, X } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { useKeptInAddress } from '../app/use-kept-in-address.ts';
import { MoveDialog } from '../commitments/move-dialog.tsx';
import type { Moving } from '../commitments/task-moves.tsx';
import { WhyDialog } from '../commitments/why-dialog.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/status.tsx';
import type { CaseTask } from '../meetings/views.ts';
import styles from './recorder.module.css';

/** What became of a task: done, not done and why, overtaken by what, or another day. An answer can be taken back. */
export function TaskAnswer({ task }: { readonly task: CaseTask }) {
  const t = useT();
  const answer = useCommand('commitments.answer');
  if (task.state === 'open' || task.state === 'overdue')
    return <AnswerButtons task={task} moving={task.dueOn === null ? null : task} />;
  const icon = task.state === 'done' ? CircleCheck : task.state === 'notDone' ? TriangleAlert : CircleDot;
  return (
    <span className={styles['acts']}>
      <Status tone={task.state === 'done' ? 'ok' : task.state === 'notDone' ? 'soon' : 'idle'} icon={icon}>
        {t(`commitments.state.${task.state}`)}
      </Status>
      {task.note !== '' && <span className={styles['why']}>{task.note}</span>}
      <Button
        variant="quiet"
        size="compact"
        ariaLabel={t('commitments.undoAnswer', { text: task.text })}
        onPress={() => answer.mutate({ commitmentId: task.id, state: null, note: '' })}
      >
        {t('commitments.undo')}
      </Button>
    </span>
  );
}

/** `moving` is missing where the window does not know how often the task has been moved. */
export function AnswerButtons({
  task,
  moving,
}: {
  readonly task: { readonly id: string; readonly text: string };
  readonly moving: Moving | null;
}) {
  const t = useT();
  const [asking, setAsking] = useKeptInAddress(`answer-${task.id}`);
  const answer = useCommand('commitments.answer');
  const close = (): void => setAsking(null);
  return (
    <span
      className={styles['acts']}
      role="group"
      aria-label={t('commitments.answer.label', { text: task.text })}
    >
      <Button
        size="compact"
        icon={Check}
        onPress={() => answer.mutate({ commitmentId: task.id, state: 'done', note: '' })}
      >
        {t('commitments.answer.done')}
      </Button>
      <Button size="compact" icon={X} onPress={() => setAsking('notDone')}>
        {t('commitments.answer.notDone')}
      </Button>
      <Button size="compact" icon={Shuffle} onPress={() => setAsking('overtaken')}>
        {t('commitments.answer.overtaken')}
      </Button>
      {moving !== null && (
        <Button size="compact" icon={CalendarClock} onPress={() => setAsking('move')}>
          {t('commitments.answer.move')}
        </Button>
      )}
      {(asking === 'notDone' || asking === 'overtaken') && (
        <WhyDialog task={task} state={asking} onClose={close} />
      )}
      {asking === 'move' && moving !== null && <MoveDialog task={{ ...moving, ...task }} onClose={close} />}
    </span>
  );
}
