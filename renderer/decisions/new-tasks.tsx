import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { shortDay } from '../text/dates.ts';
import { hintOf } from '../meetings/live-keys.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { NearDayChoice } from './near-day-choice.tsx';
import type { RecorderContext } from './recorder-context.ts';
import styles from './recorder.module.css';

interface NewTasksProps {
  readonly context: RecorderContext;
  readonly isAdding: boolean;
  readonly onAddingChange: (isAdding: boolean) => void;
}

/** Who does what by when, as agreed in this meeting; each task is saved as it is added. */
export function NewTasks({ context, isAdding, onAddingChange }: NewTasksProps) {
  const t = useT();
  const remove = useCommand('commitments.remove');
  const addButton = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(isAdding);
  useEffect(() => {
    // The form goes away with the field or button that had focus.
    if (wasAdding.current && !isAdding) addButton.current?.focus();
    wasAdding.current = isAdding;
  }, [isAdding]);
  return (
    <div>
      <h3>{t('commitments.title')}</h3>
      <ul className={styles['tasks']}>
        {context.item.newTasks.map((task) => (
          <li key={task.id}>
            <span>{task.text}</span>
            <span>
              {[
                task.person === '' ? task.unit : task.person,
                task.dueOn === null ? t('commitments.noDay') : shortDay(task.dueOn),
              ]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
            <IconButton
              label={t('commitments.remove', { text: task.text })}
              icon={X}
              onPress={() => remove.mutate({ commitmentId: task.id })}
            />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <TaskForm context={context} onClose={() => onAddingChange(false)} />
      ) : (
        <Button
          ref={addButton}
          variant="quiet"
          size="compact"
          icon={Plus}
          shortcut={hintOf('task')}
          onPress={() => onAddingChange(true)}
        >
          {t('commitments.add')}
        </Button>
      )}
    </div>
  );
}

const emptyTask: { readonly text: string; readonly personId: string | null; readonly dueOn: string | null } =
  { text: '', personId: null, dueOn: null };

/** Whoever has just been made responsible is asked first; anybody else can be chosen. */
function decidedPerson({ item, people, units }: RecorderContext): string | null {
  const last = item.decisions.at(-1);
  const unit = units.find(({ shortName, name }) => shortName === last?.unit || name === last?.unit);
  const person = people.find(
    ({ name, unitId, archived }) => !archived && name === last?.person && unitId === unit?.id,
  );
  return person?.id ?? null;
}

function TaskForm({ context, onClose }: { readonly context: RecorderContext; readonly onClose: () => void }) {
  const t = useT();
  const { item, meetingId, today } = context;
  const draft = useDraft(`task/${meetingId}/${item.caseId}`, {
    ...emptyTask,
    personId: decidedPerson(context),
  });
  const add = useCommand('commitments.add');
  const { text, personId, dueOn } = draft.value;
  const people = context.people.filter((person) => !person.archived);
  useShortcuts([{ keys: 'Escape', label: t('commitments.close'), action: onClose }]);
  const isReady = text.trim() !== '' && !add.isPending;

  const save = async (): Promise<void> => {
    const unitId = people.find((person) => person.id === personId)?.unitId ?? null;
    await add.mutateAsync({ caseId: item.caseId, meetingId, text, unitId, personId, dueOn });
    await draft.remove();
    onClose();
  };

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        // A refusal is told by the save status, and the draft stays.
        if (isReady) save().catch(() => undefined);
      }}
    >
      <TextField
        label={t('commitments.field.text')}
        value={text}
        onChange={(next) => draft.setValue((task) => ({ ...task, text: next }))}
        maxLength={FREE_TEXT_MAX}
        isRequired
        autoFocus
      />
      <Select
        label={t('commitments.field.person')}
        description={item.notResponsible.length === 0 ? undefined : t('commitments.field.personHint')}
        options={people.map((person) => ({ id: person.id, label: person.name, detail: person.unit }))}
        value={personId}
        onChange={(next) => draft.setValue((task) => ({ ...task, personId: next }))}
      />
      <NearDayChoice
        label={t('commitments.field.day')}
        otherLabel={t('commitments.field.otherDay')}
        today={today}
        value={dueOn}
        onChange={(next) => draft.setValue((task) => ({ ...task, dueOn: next }))}
      />
      <div className={styles['acts']}>
        <Button variant="primary" size="compact" type="submit" isDisabled={!isReady}>
          {t('commitments.save')}
        </Button>
        <Button variant="quiet" size="compact" onPress={onClose}>
          {t('commitments.close')}
        </Button>
      </div>
    </form>
  );
}
