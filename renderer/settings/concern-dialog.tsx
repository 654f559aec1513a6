import type { z } from 'zod';
import { ConcernInput } from '../../domain/settings/settings-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RowDialog } from './row-dialog.tsx';
import type { ConcernRow } from './settings.ts';
import { useForm } from './use-form.ts';

type Fields = z.input<typeof ConcernInput>;

export function ConcernDialog({
  concern,
  onClose,
}: {
  readonly concern: ConcernRow | null;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { id: _id, ...saved } = concern ?? { id: null, code: '', name: '', question: '', archived: false };
  const form = useForm<Fields>(`settings/concern/${concern?.id ?? 'new'}`, saved, ConcernInput);
  const save = useCommand('settings.saveConcern');
  const { value, set, errorOf } = form;
  return (
    <RowDialog
      title={concern === null ? t('settings.concerns.new') : concern.name}
      form={form}
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        form.submit(() => {
          save.mutate(
            { id: concern?.id ?? null, fields: value },
            {
              onSuccess: () => {
                form.discard();
                onClose();
              },
            },
          );
        });
      }}
    >
      <TextField
        label={t('settings.concerns.name')}
        value={value.name}
        error={errorOf('name')}
        isRequired
        onChange={(name) => {
          set({ name });
        }}
      />
      <TextField
        label={t('settings.code')}
        description={t('settings.codeHint')}
        value={value.code}
        error={errorOf('code')}
        isRequired
        onChange={(code) => {
          set({ code });
        }}
      />
      <TextField
        label={t('settings.concerns.question')}
        description={t('settings.concerns.questionHint')}
        value={value.question}
        error={errorOf('question')}
        onChange={(question) => {
          set({ question });
        }}
      />
      {concern === null ? null : (
        <Checkbox
          label={t('settings.archive')}
          detail={t('settings.archiveHint')}
          isSelected={value.archived}
          onChange={(archived) => {
            set({ archived });
          }}
        />
      )}
    </RowDialog>
  );
}
