import { ConcernInput } from '../../domain/settings/settings-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { TextField } from '../ui/text-field.tsx';
import { RowDialog } from './row-dialog.tsx';
import type { ConcernRow } from './settings.ts';
import { type RowDialogProps, useRowForm } from './use-row-form.ts';

const empty = { code: '', name: '', question: '', archived: false };

export function ConcernDialog({ row, onClose }: RowDialogProps<ConcernRow>) {
  const t = useT();
  const command = useCommand('settings.saveConcern');
  const form = useRowForm({ kind: 'concerns', row, empty, schema: ConcernInput, command, onClose });
  return (
    <RowDialog form={form} archiveHint={t('settings.archiveHint')}>
      <TextField label={t('settings.concerns.name')} isRequired {...form.field('name')} />
      <TextField
        label={t('settings.code')}
        description={t('settings.codeHint')}
        isRequired
        {...form.field('code')}
      />
      <TextField
        label={t('settings.concerns.question')}
        description={t('settings.concerns.questionHint')}
        {...form.field('question')}
      />
    </RowDialog>
  );
}
