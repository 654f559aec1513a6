import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { WhyFields } from './why-fields.tsx';

interface Props {
  readonly task: { readonly id: string; readonly text: string };
  readonly state: 'notDone' | 'overtaken';
  readonly onClose: () => void;
}

/** Ends a task that was not done, with why, or that events have overtaken, with what. */
export function WhyDialog({ task, state, onClose }: Props) {
  const t = useT();
  const draft = useDraft<{ note: string }>(`answer/${task.id}`, { note: '' });
  const { note } = draft.value;
  const answer = useCommand('commitments.answer');
  const save = (): void => {
    if (note.trim() === '' || answer.isPending) return;
    answer.mutate(
      { commitmentId: task.id, state, note },
      {
        onSuccess: () => {
          void draft.remove();
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(`commitments.${state}.title`)}
      onClose={onClose}
      onCancel={() => void draft.remove().then(onClose)}
      onSave={save}
      lacks={note.trim() === '' ? t(state === 'notDone' ? 'rule.task.why' : 'rule.task.what') : null}
      isPending={answer.isPending}
      error={answer.error}
    >
      <p>{task.text}</p>
      <WhyFields state={state} note={note} onChange={(text) => draft.setValue({ note: text })} />
    </FormDialog>
  );
}
