import { useState } from 'react';
import { ObstacleAnswer } from '../../domain/obstacles/obstacles.ts';
import { FREE_TEXT_MAX, SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { today } from '../api/clock.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { NamesWarning, useTellingWords } from '../consultations/names-warning.tsx';
import css from '../settings/form.module.css';
import { useForm } from '../settings/use-form.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Obstacle } from './obstacle.ts';

interface Props {
  readonly obstacle: Obstacle;
  readonly onClose: () => void;
}

/** When the steering group takes it up, or took it up. */
export function ForwardDialog({ obstacle, onClose }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const [on, setOn] = useState(obstacle.forwardedOn);
  const forward = useCommand('obstacles.forward');
  const save = (day: string | null): void => {
    forward.mutate({ obstacleId: obstacle.id, on: day }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('obstacles.forwardTitle', { number: obstacle.number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {obstacle.forwardedOn !== null && (
            <Button variant="quiet" onPress={() => save(null)}>
              {t('obstacles.forwardBack')}
            </Button>
          )}
          <Button onPress={onClose}>{t('obstacles.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={on === null}
            isPending={forward.isPending}
            onPress={() => save(on)}
          >
            {t('obstacles.forwardSave')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{obstacle.text}</p>
        <DateField label={t('obstacles.forwardOn')} value={on} onChange={setOn} isRequired />
        {forward.error !== null && (
          <p className={css.error} role="alert">
            {errorText(forward.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** What the steering group decided: it is told to the team at the next meeting. */
export function AnswerDialog({ obstacle, onClose }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const form = useForm<ObstacleAnswer>(
    `obstacle/${obstacle.id}/answer`,
    obstacle.answer ?? { on: latestOf(obstacle.forwardedOn), decided: '', who: '', by: null },
    ObstacleAnswer,
  );
  const answer = useCommand('obstacles.answer');
  const words = useTellingWords(form.value.decided);
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
    <Dialog
      title={t('obstacles.answerTitle', { number: obstacle.number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={cancel}>{t('obstacles.cancel')}</Button>
          <Button variant="primary" isPending={answer.isPending} onPress={save}>
            {t('obstacles.answerSave')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{obstacle.text}</p>
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
        <NamesWarning words={words} />
        <TextField label={t('obstacles.who')} maxLength={SHORT_TEXT_MAX} isRequired {...form.field('who')} />
        <DateField label={t('obstacles.by')} {...form.field('by')} />
        {answer.error !== null && (
          <p className={css.error} role="alert">
            {errorText(answer.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

const latestOf = (forwardedOn: string | null): string =>
  forwardedOn === null || forwardedOn > today() ? today() : forwardedOn;
