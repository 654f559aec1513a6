import { CalendarClock } from 'lucide-react';
import { LegalTextInput } from '../../domain/law/law-contract.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useForm } from '../settings/use-form.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { LegalText } from './use-legal-texts.ts';

/** One legal text: whoever saves it says on which day it was compared with the law. */
export function LegalTextDialog({
  text,
  onClose,
}: {
  readonly text: LegalText;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { key, section, wording } = text;
  const form = useForm(
    `settings/law/${key}`,
    { section, wording, checkedOn: text.checkedOn ?? today() },
    LegalTextInput,
  );
  const save = useCommand('law.save');
  const reset = useCommand('law.reset');
  const cancel = (): void => {
    form.discard();
    onClose();
  };
  const submit = (): void => {
    form.submit(() => {
      save.mutate({ key, fields: form.value }, { onSuccess: cancel });
    });
  };
  const checkedOn = form.field('checkedOn');
  return (
    <FormDialog
      title={t(`law.key.${key}`)}
      onClose={onClose}
      onCancel={cancel}
      onSave={submit}
      isPending={save.isPending}
      error={save.error ?? reset.error}
      aside={
        text.isChanged && (
          <Button
            variant="quiet"
            isPending={reset.isPending}
            onPress={() => reset.mutate({ key }, { onSuccess: cancel })}
          >
            {t('law.reset')}
          </Button>
        )
      }
    >
      {text.note !== '' && <Note icon={CalendarClock}>{t('law.note', { note: text.note })}</Note>}
      <TextField
        label={t('law.field.section')}
        description={t('law.field.sectionHint')}
        isRequired
        {...form.field('section')}
      />
      <TextField
        label={t('law.field.wording')}
        multiline={3}
        maxLength={FREE_TEXT_MAX}
        isRequired
        {...form.field('wording')}
      />
      <DateField
        label={t('law.field.checkedOn')}
        description={t('law.field.checkedOnHint')}
        isRequired
        value={checkedOn.value === '' ? null : checkedOn.value}
        error={checkedOn.error}
        onChange={(day) => checkedOn.onChange(day ?? '')}
      />
    </FormDialog>
  );
}
