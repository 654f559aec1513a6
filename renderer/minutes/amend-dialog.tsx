import { Stamp } from 'lucide-react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { Amendment } from '../../domain/minutes/amendments.ts';
import { useCommand } from '../api/use-api.ts';
import { useForm } from '../settings/use-form.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Note } from '../ui/note.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Minutes } from './minutes.ts';

/** The choice that is no case. */
const MEETING = 'meeting';

interface Props {
  readonly meetingId: string;
  readonly minutes: Minutes;
  readonly onClose: () => void;
}

/** What it should say and why it was wrong: two fields, and which case. */
export function AmendDialog({ meetingId, minutes: { document: paper }, onClose }: Props) {
  const t = useT();
  const amend = useCommand('minutes.amend');
  const form = useForm(
    `amendment/${meetingId}`,
    { about: MEETING, text: '', reason: '' },
    Amendment.pick({ text: true, reason: true }),
  );
  const cancel = (): void => {
    form.discard();
    onClose();
  };
  const save = (): void => {
    const { about, text, reason } = form.value;
    form.submit(() => {
      amend.mutate(
        { meetingId, caseId: about === MEETING ? null : about, text, reason },
        { onSuccess: cancel },
      );
    });
  };
  return (
    <FormDialog
      title={t('minutes.amend.title', { day: dayAndWeek(paper.heldOn) })}
      onClose={onClose}
      onCancel={cancel}
      onSave={save}
      saveLabel={t('minutes.amend.save')}
      isPending={amend.isPending}
      error={amend.error}
    >
      <Note icon={Stamp}>{t('minutes.amend.beside')}</Note>
      <Select
        label={t('minutes.amend.about')}
        options={[
          { id: MEETING, label: t('minutes.amend.meeting') },
          ...paper.items.map(({ caseId, number }) => ({ id: caseId, label: number })),
        ]}
        {...form.field('about')}
      />
      <TextField
        label={t('minutes.amend.text')}
        description={t('minutes.amend.textHint')}
        multiline={3}
        maxLength={FREE_TEXT_MAX}
        isRequired
        {...form.field('text')}
      />
      <TextField
        label={t('minutes.amend.reason')}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
        isRequired
        {...form.field('reason')}
      />
    </FormDialog>
  );
}
