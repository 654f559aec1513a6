import { UserX } from 'lucide-react';
import { ConsultationInput } from '../../domain/consultations/consultations-contract.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useForm } from '../settings/use-form.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
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
  return (
    <FormDialog
      title={
        consultation === null
          ? t('consultations.new')
          : t('consultations.changeTitle', { number: consultation.number })
      }
      onClose={onClose}
      onCancel={cancel}
      onSave={save}
      saveLabel={t(words.length === 0 ? 'consultations.save' : 'consultations.saveAnyway')}
      isPending={add.isPending || change.isPending}
      error={add.error ?? change.error}
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
    </FormDialog>
  );
}
