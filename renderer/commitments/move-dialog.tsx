import { lackOfMove } from '../../domain/commitments/task-rules.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import css from './commitments.module.css';
import { MoveFields, useMayMove } from './move-fields.tsx';
import type { MoveInput } from './move-fields.tsx';
import { TaskMoves } from './task-moves.tsx';
import type { Moving } from './task-moves.tsx';

interface Props {
  readonly task: Moving & { readonly id: string; readonly text: string };
  readonly onClose: () => void;
}

/** Gives a task another day; the first one is kept, and the moves are counted. */
export function MoveDialog({ task, onClose }: Props) {
  const t = useT();
  return (
    <Dialog title={t('commitments.move.title')} isOpen onClose={onClose}>
      <MoveForm task={task} onClose={onClose} />
    </Dialog>
  );
}

const nothing: MoveInput = { to: null, because: '' };

function MoveForm({ task, onClose }: Props) {
  const t = useT();
  const draft = useDraft<MoveInput>(`move/${task.id}`, nothing);
  const input = draft.value;
  const move = useCommand('commitments.move');
  const takeBack = useCommand('commitments.takeBackMove');
  const mayMove = useMayMove(task);
  const lacks = lackOfMove(input);
  const save = (): void => {
    if (!mayMove || lacks !== null || input.to === null || move.isPending) return;
    const { to, because } = input;
    move.mutate(
      { commitmentId: task.id, to, because, escalated: task.mustSettle },
      {
        onSuccess: () => {
          void draft.remove();
          onClose();
        },
      },
    );
  };
  useShortcuts([{ keys: 'Ctrl Enter', label: t('commitments.move.save'), action: save }]);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>{task.text}</p>
      <TaskMoves task={task} />
      <MoveFields task={task} value={input} onChange={draft.setValue} />
      <ErrorLine error={move.error ?? takeBack.error} />
      <div className={css.buttons}>
        {task.moves > 0 && (
          <Button
            variant="quiet"
            isPending={takeBack.isPending}
            onPress={() => takeBack.mutate({ commitmentId: task.id }, { onSuccess: onClose })}
          >
            {t('commitments.move.takeBack')}
          </Button>
        )}
        {mayMove && (
          <Button
            variant="primary"
            type="submit"
            disabledReason={lacks === null ? null : t(`rule.${lacks}`)}
            isPending={move.isPending}
          >
            {t(task.mustSettle ? 'commitments.move.lift' : 'commitments.move.save')}
          </Button>
        )}
      </div>
    </form>
  );
}
