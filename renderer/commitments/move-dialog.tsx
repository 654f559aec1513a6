import { lackOfMove } from '../../domain/commitments/task-rules.ts';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLift } from '../obstacles/use-lift.ts';
import { shortDay } from '../text/dates.ts';
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
  const lift = useLift(`task/${task.id}`, task.mustSettle && mayMove);
  const lacks = lackOfMove(input) ?? lift.lacks;
  const save = (): void => {
    if (!mayMove || lacks !== null || input.to === null || move.isPending) return;
    const { to, because } = input;
    move.mutate(
      { commitmentId: task.id, to, because, ...(task.mustSettle ? { lift: lift.value } : {}) },
      {
        onSuccess: () => {
          void draft.remove();
          void lift.discard();
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
      <MoveFields task={task} value={input} onChange={draft.setValue} lift={lift} />
      <ErrorLine error={move.error ?? takeBack.error} />
      <div className={css.buttons}>
        {task.moves > 0 && (
          <TakeBack
            lifted={task.lifted}
            isPending={takeBack.isPending}
            onPress={() => takeBack.mutate({ commitmentId: task.id }, { onSuccess: onClose })}
          />
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

/** What the coordinator has lifted to the steering group, the coordinator takes back. */
function TakeBack({
  lifted,
  isPending,
  onPress,
}: Pick<Moving, 'lifted'> & { readonly isPending: boolean; readonly onPress: () => void }) {
  const t = useT();
  const { user } = useSession();
  if (lifted !== null && user.role !== 'coordinator')
    return (
      <p className={css.muted}>
        {t('commitments.move.liftedBy', { name: lifted.by, day: shortDay(lifted.on) })}
      </p>
    );
  return (
    <>
      {lifted !== null && <p className={css.muted}>{t('commitments.move.liftStays')}</p>}
      <Button variant="quiet" isPending={isPending} onPress={onPress}>
        {t('commitments.move.takeBack')}
      </Button>
    </>
  );
}
