import { UserX } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { ObstacleAnswer } from '../../domain/obstacles/obstacles.ts';
import { FREE_TEXT_MAX, SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { today } from '../api/clock.ts';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { Note } from '../ui/note.tsx';
import { NamesWarning, useTellingWords } from '../consultations/names-warning.tsx';
import { useForm } from '../settings/use-form.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Obstacle } from './obstacle.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface Props {
  readonly obstacle: Obstacle;
  readonly onClose: () => void;
}

/** When the steering group takes it up, or took it up. */
export function ForwardDialog({ obstacle, onClose }: Props) {
  const t = useT();
  const [on, setOn] = useState(obstacle.forwardedOn);
  const forward = useCommand('obstacles.forward');
  const save = (day: string | null): void => {
    forward.mutate({ obstacleId: obstacle.id, on: day }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('obstacles.forwardTitle', { number: obstacle.number })}
      onClose={onClose}
      onSave={() => save(on)}
      saveLabel={t('obstacles.forwardSave')}
      lacks={
        obstacle.isHeld
          ? t(obstacle.namesErased ? 'obstacles.heldErased' : 'obstacles.held')
          : on === null
            ? t('ui.form.lacks')
            : null
      }
      isPending={forward.isPending}
      error={forward.error}
      aside={
        obstacle.forwardedOn !== null && (
          <Button variant="quiet" onPress={() => save(null)}>
            {t('obstacles.forwardBack')}
          </Button>
        )
      }
    >
      <p>
        <CaseNumbers>{obstacle.text}</CaseNumbers>
      </p>
      {obstacle.isHeld && <Telling text={obstacle.text} />}
      <DateField label={t('obstacles.forwardOn')} value={on} onChange={setOn} isRequired />
    </FormDialog>
  );
}

/** What the steering group decided: it is told to the team at the next meeting. */
export function AnswerDialog({ obstacle, onClose }: Props) {
  const t = useT();
  const { user } = useSession();
  const form = useForm<ObstacleAnswer>(
    `obstacle/${obstacle.id}/answer`,
    obstacle.answer ?? { on: latestOf(obstacle.forwardedOn), decided: '', who: '', by: null },
    ObstacleAnswer,
  );
  const answer = useCommand('obstacles.answer');
  const cancel = (): void => {
    form.discard();
    onClose();
  };
  const save = (): void => {
    form.submit(() => {
      answer.mutate({ obstacleId: obstacle.id, answer: form.value }, { onSuccess: cancel });
    });
  };
  return (
    <FormDialog
      title={t('obstacles.answerTitle', { number: obstacle.number })}
      onClose={onClose}
      onCancel={cancel}
      onSave={save}
      saveLabel={t('obstacles.answerSave')}
      isPending={answer.isPending}
      error={answer.error}
    >
      <p>
        <CaseNumbers>{obstacle.text}</CaseNumbers>
      </p>
      <DateField
        label={t('obstacles.answerOn')}
        isRequired
        value={form.value.on}
        onChange={(on) => {
          if (on !== null) form.set({ on });
        }}
      />
      <TextField
        label={t('obstacles.decided')}
        multiline={4}
        maxLength={FREE_TEXT_MAX}
        isRequired
        {...form.field('decided')}
      />
      {isAllowed(user.role, 'meeting.run') ? (
        <Telling text={form.value.decided} />
      ) : (
        <Note icon={UserX}>{t('obstacles.noNames')}</Note>
      )}
      <TextField label={t('obstacles.who')} maxLength={SHORT_TEXT_MAX} isRequired {...form.field('who')} />
      <DateField label={t('obstacles.by')} {...form.field('by')} />
    </FormDialog>
  );
}

/** Asked of the case log, which nobody of the steering group may ask. */
const Telling = ({ text }: { readonly text: string }) => <NamesWarning words={useTellingWords(text)} />;

const latestOf = (forwardedOn: string | null): string =>
  forwardedOn === null || forwardedOn > today() ? today() : forwardedOn;
