import type { z } from 'zod';
import { PersonInput } from '../../domain/settings/settings-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RowDialog } from './row-dialog.tsx';
import type { PersonRow, UnitRow } from './settings.ts';
import { useForm } from './use-form.ts';

type Fields = z.input<typeof PersonInput>;

interface Props {
  readonly person: PersonRow | null;
  readonly units: readonly UnitRow[];
  readonly onClose: () => void;
}

export function PersonDialog({ person, units, onClose }: Props) {
  const t = useT();
  const {
    id: _id,
    unit: _unit,
    ...saved
  } = person ?? { id: null, unit: '', name: '', profession: '', unitId: '', archived: false };
  const form = useForm<Fields>(`settings/person/${person?.id ?? 'new'}`, saved, PersonInput);
  const save = useCommand('people.save');
  const { value, set, errorOf } = form;
  return (
    <RowDialog
      title={person === null ? t('settings.people.new') : person.name}
      form={form}
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        form.submit(() => {
          save.mutate(
            { id: person?.id ?? null, fields: value },
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
        label={t('settings.people.name')}
        value={value.name}
        error={errorOf('name')}
        isRequired
        onChange={(name) => {
          set({ name });
        }}
      />
      <TextField
        label={t('settings.people.profession')}
        value={value.profession}
        error={errorOf('profession')}
        onChange={(profession) => {
          set({ profession });
        }}
      />
      <Select
        label={t('settings.people.unit')}
        options={units
          .filter((unit) => !unit.archived || unit.id === value.unitId)
          .map(({ id, name }) => ({ id, label: name }))}
        value={value.unitId === '' ? null : value.unitId}
        error={errorOf('unitId')}
        isRequired
        onChange={(unitId) => {
          set({ unitId });
        }}
      />
      {person === null ? null : (
        <Checkbox
          label={t('settings.archive')}
          detail={t('settings.people.archiveHint')}
          isSelected={value.archived}
          onChange={(archived) => {
            set({ archived });
          }}
        />
      )}
    </RowDialog>
  );
}
