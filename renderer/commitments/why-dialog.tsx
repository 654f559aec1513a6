import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import css from './commitments.module.css';
import { WhyFields } from './why-fields.tsx';

interface Props {
  readonly task: { readonly id: string; readonly text: string };
  readonly state: 'notDone' | 'overtaken';
  readonly onClose: () => void;
}

/** Ends a task that was not done, with why, or that events have overtaken, with what. */
export function WhyDialog({ task, state, onClose }: Props) {
  const t = useT();
  return (
    <Dialog title={t(`commitments.${state}.title`)} isOpen onClose={onClose}>
      <WhyForm task={task} state={state} onClose={onClose} />
    </Dialog>
  );
}

function WhyForm({ task, state, onClose }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const draft = useDraft<{ note: string }>(`answer/${task.id}`, { note: '' });
  const { note } = draft.value;
  const answer = useCommand('commitments.answer');
  const save = (): void => {
    if (note.trim() === '' || answer.isPending) return;
    answer.mutate(
      { commitmentId: task.id, state, note },
      { onSuccess: () => void draft.remove().then(onClose) },
    );
  };
  useShortcuts([{ keys: 'Ctrl Enter', label: t('commitments.why.save'), action: save }]);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>{task.text}</p>
      <WhyFields
        state={state}
        note={note}
        onChange={(text) => draft.setValue({ note: text })}
        error={errorText(answer.error)}
      />
      <div className={css.buttons}>
        <Button
          variant="primary"
          type="submit"
          disabledReason={
            note.trim() === '' ? t(state === 'notDone' ? 'rule.task.why' : 'rule.task.what') : null
          }
          isPending={answer.isPending}
        >
          {t('commitments.why.save')}
        </Button>
      </div>
    </form>
  );
}
