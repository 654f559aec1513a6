import { PersonInput } from '../../domain/settings/settings-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RowDialog } from './row-dialog.tsx';
import type { PersonRow, UnitRow } from './settings.ts';
import { type RowDialogProps, useRowForm } from './use-row-form.ts';

const empty = { name: '', profession: '', unitId: '', archived: false };

interface Props extends RowDialogProps<PersonRow> {
  readonly units: readonly UnitRow[];
}

export function PersonDialog({ row, units, onClose }: Props) {
  const t = useT();
  const command = useCommand('people.save');
  const form = useRowForm({ kind: 'people', row, empty, schema: PersonInput, command, onClose });
  const { unitId } = form.value;
  return (
    <RowDialog form={form} archiveHint={t('settings.people.archiveHint')}>
      <TextField label={t('settings.people.name')} isRequired {...form.field('name')} />
      <TextField label={t('settings.people.profession')} {...form.field('profession')} />
      <Select
        label={t('settings.people.unit')}
        options={units
          .filter((unit) => !unit.archived || unit.id === unitId)
          .map(({ id, name }) => ({ id, label: name }))}
        isRequired
        {...form.field('unitId')}
        value={unitId === '' ? null : unitId}
      />
    </RowDialog>
  );
}
