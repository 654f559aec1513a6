import { Check, CircleCheck, CircleDot, Shuffle, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Status } from '../ui/status.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { CaseTask } from '../meetings/views.ts';
import styles from './recorder.module.css';

/** What became of a task: done, not done and why, or overtaken by events. An answer can be taken back. */
export function TaskAnswer({ task }: { readonly task: Pick<CaseTask, 'id' | 'text' | 'state'> }) {
  const t = useT();
  const answer = useCommand('commitments.answer');
  if (task.state === 'open' || task.state === 'overdue')
    return <AnswerButtons taskId={task.id} text={task.text} />;
  const icon = task.state === 'done' ? CircleCheck : task.state === 'notDone' ? TriangleAlert : CircleDot;
  return (
    <span className={styles['acts']}>
      <Status tone={task.state === 'done' ? 'ok' : task.state === 'notDone' ? 'soon' : 'idle'} icon={icon}>
        {t(`commitments.state.${task.state}`)}
      </Status>
      <Button
        variant="quiet"
        size="compact"
        ariaLabel={t('commitments.undoAnswer', { text: task.text })}
        onPress={() => {
          answer.mutate({ commitmentId: task.id, state: null, note: '' });
        }}
      >
        {t('commitments.undo')}
      </Button>
    </span>
  );
}

export function AnswerButtons({ taskId, text }: { readonly taskId: string; readonly text: string }) {
  const t = useT();
  const [asksWhy, setAsksWhy] = useState(false);
  const answer = useCommand('commitments.answer');
  return (
    <span className={styles['acts']} role="group" aria-label={t('commitments.answer.label', { text })}>
      <Button
        size="compact"
        icon={Check}
        onPress={() => {
          answer.mutate({ commitmentId: taskId, state: 'done', note: '' });
        }}
      >
        {t('commitments.answer.done')}
      </Button>
      <Button
        size="compact"
        icon={X}
        onPress={() => {
          setAsksWhy(true);
        }}
      >
        {t('commitments.answer.notDone')}
      </Button>
      <Button
        size="compact"
        icon={Shuffle}
        onPress={() => {
          answer.mutate({ commitmentId: taskId, state: 'overtaken', note: '' });
        }}
      >
        {t('commitments.answer.overtaken')}
      </Button>
      {asksWhy && (
        <WhyNotDialog
          text={text}
          onClose={() => {
            setAsksWhy(false);
          }}
          onSave={(note) => {
            setAsksWhy(false);
            answer.mutate({ commitmentId: taskId, state: 'notDone', note });
          }}
        />
      )}
    </span>
  );
}

function WhyNotDialog({
  text,
  onClose,
  onSave,
}: {
  readonly text: string;
  readonly onClose: () => void;
  readonly onSave: (note: string) => void;
}) {
  const t = useT();
  const [note, setNote] = useState('');
  return (
    <Dialog
      title={t('commitments.why.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          isDisabled={note.trim() === ''}
          onPress={() => {
            onSave(note);
          }}
        >
          {t('commitments.why.save')}
        </Button>
      }
    >
      <p>{text}</p>
      <TextField
        label={t('commitments.why.reason')}
        value={note}
        onChange={setNote}
        maxLength={FREE_TEXT_MAX}
        isRequired
        autoFocus
      />
    </Dialog>
  );
}
