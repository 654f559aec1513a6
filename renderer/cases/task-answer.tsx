import { CalendarClock, CircleCheck, CircleSlash, Redo2 } from 'lucide-react';
import { useState } from 'react';
import { commitmentStates } from '../../domain/commitments/commitments.ts';
import type { CommitmentState } from '../../domain/commitments/commitments.ts';
import { checkAnswer } from '../../domain/commitments/task-rules.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { MoveDialog } from '../commitments/move-dialog.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { CaseTask } from './case-view.ts';
import styles from './task-table.module.css';

const icons = { done: CircleCheck, notDone: CircleSlash, overtaken: Redo2 } as const;

/** Three answers, one press each: what was not done, or was overtaken, says why. Or another day. */
export function TaskAnswer({ task, onDone }: { readonly task: CaseTask; readonly onDone: () => void }) {
  const t = useT();
  const answer = useCommand('commitments.answer');
  const { value, setValue, remove } = useDraft(`answer/${task.id}`, { note: task.note });
  const { note } = value;
  const give = (state: CommitmentState | null): void => {
    answer.mutate({ commitmentId: task.id, state, note }, { onSuccess: () => void remove().then(onDone) });
  };
  const [isMoving, setMoving] = useState(false);
  const lacks = (state: CommitmentState): string | null => {
    const [violation] = checkAnswer(state, note);
    if (violation === undefined) return null;
    return t(state === 'notDone' ? 'rule.task.why' : 'rule.task.what');
  };
  const isAnswered = task.state !== 'open' && task.state !== 'overdue';
  return (
    <div className={styles.answer} role="group" aria-label={t('cases.tasks.answerTo', { task: task.text })}>
      <TextField
        label={t('cases.tasks.note')}
        value={note}
        onChange={(next) => setValue({ note: next })}
        maxLength={FREE_TEXT_MAX}
        autoFocus
      />
      <div className={styles.buttons}>
        {commitmentStates.map((state) => (
          <Button
            key={state}
            size="compact"
            icon={icons[state]}
            isPending={answer.isPending}
            disabledReason={lacks(state)}
            onPress={() => give(state)}
          >
            {t(`cases.tasks.as.${state}`)}
          </Button>
        ))}
        {!isAnswered && task.dueOn !== null && (
          <Button size="compact" icon={CalendarClock} onPress={() => setMoving(true)}>
            {t('commitments.answer.move')}
          </Button>
        )}
        {isAnswered && (
          <Button size="compact" variant="quiet" isDisabled={answer.isPending} onPress={() => give(null)}>
            {t('cases.tasks.takeBack')}
          </Button>
        )}
        <Button size="compact" variant="quiet" onPress={onDone}>
          {t('cases.tasks.cancel')}
        </Button>
      </div>
      <ErrorLine error={answer.error} />
      {isMoving && <MoveDialog task={task} onClose={onDone} />}
    </div>
  );
}
