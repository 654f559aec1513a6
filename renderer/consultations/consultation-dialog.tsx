import { UserX } from 'lucide-react';
import { ConsultationInput } from '../../domain/consultations/consultations-contract.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useErrorText } from '../api/error-text.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import css from '../settings/form.module.css';
import { useForm } from '../settings/use-form.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/note.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Consultation } from './consultation.ts';
import { NamesWarning, useTellingWords } from './names-warning.tsx';

interface Props {
  readonly meetingId: string;
  /** None means a new one. */
  readonly consultation: Consultation | null;
  readonly onClose: () => void;
}

/** A question without a child: which unit asks, and what. There is no field that could say more. */
export function ConsultationDialog({ meetingId, consultation, onClose }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const { user } = useSession();
  const { data: settings } = useApi('settings.get', null);
  const form = useForm(
    `consultation/${consultation?.id ?? `${meetingId}/new`}`,
    { unitId: consultation?.unitId ?? user.unitId ?? '', question: consultation?.question ?? '' },
    ConsultationInput,
  );
  const add = useCommand('consultations.add');
  const change = useCommand('consultations.change');
  const words = useTellingWords(form.value.question);
  const cancel = (): void => {
    form.discard();
    onClose();
  };
  const save = (): void => {
    form.submit(() => {
      if (consultation === null) add.mutate({ meetingId, ...form.value }, { onSuccess: cancel });
      else
        change.mutate(
          { consultationId: consultation.id, meetingId, fields: form.value },
          { onSuccess: cancel },
        );
    });
  };
  const error = add.error ?? change.error;
  return (
    <Dialog
      title={
        consultation === null
          ? t('consultations.new')
          : t('consultations.changeTitle', { number: consultation.number })
      }
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={cancel}>{t('consultations.cancel')}</Button>
          <Button variant="primary" isPending={add.isPending || change.isPending} onPress={save}>
            {t(words.length === 0 ? 'consultations.save' : 'consultations.saveAnyway')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Note icon={UserX}>{t('consultations.noCase')}</Note>
        <Select
          label={t('consultations.unit')}
          options={(settings?.units ?? [])
            .filter((unit) => !unit.archived)
            .map((unit) => ({ id: unit.id, label: unit.name }))}
          isRequired
          {...form.field('unitId')}
          value={form.value.unitId === '' ? null : form.value.unitId}
        />
        <TextField
          label={t('consultations.question')}
          description={t('consultations.questionHint')}
          multiline={4}
          maxLength={FREE_TEXT_MAX}
          isRequired
          {...form.field('question')}
        />
        <NamesWarning words={words} />
        {error !== null && (
          <p className={css.error} role="alert">
            {errorText(error)}
          </p>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
