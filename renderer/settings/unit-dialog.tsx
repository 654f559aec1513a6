import type { z } from 'zod';
import { UnitInput } from '../../domain/settings/settings-contract.ts';
import { confidentialityDomains, legalForms, memberships } from '../../domain/units/units.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './form.module.css';
import { RowDialog } from './row-dialog.tsx';
import type { UnitRow } from './settings.ts';
import { useForm } from './use-form.ts';

type Fields = z.input<typeof UnitInput>;
const empty: Fields = {
  name: '',
  shortName: '',
  detail: '',
  legalForm: 'municipalAuthority',
  confidentialityDomain: 'OSL26',
  membership: 'permanent',
  archived: false,
};

export function UnitDialog({
  unit,
  onClose,
}: {
  readonly unit: UnitRow | null;
  readonly onClose: () => void;
}) {
  const t = useT();
  const { id: _id, people: _people, ...saved } = unit ?? { ...empty, id: null, people: 0 };
  const form = useForm<Fields>(`settings/unit/${unit?.id ?? 'new'}`, saved, UnitInput);
  const save = useCommand('units.save');
  const { value, set, errorOf } = form;
  return (
    <RowDialog
      title={unit === null ? t('settings.units.new') : unit.name}
      form={form}
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        form.submit(() => {
          save.mutate(
            { id: unit?.id ?? null, fields: value },
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
        label={t('settings.units.name')}
        value={value.name}
        error={errorOf('name')}
        isRequired
        onChange={(name) => {
          set({ name });
        }}
      />
      <div className={css.pair}>
        <TextField
          label={t('settings.units.shortName')}
          description={t('settings.units.shortNameHint')}
          value={value.shortName}
          error={errorOf('shortName')}
          isRequired
          onChange={(shortName) => {
            set({ shortName });
          }}
        />
        <TextField
          label={t('settings.units.detail')}
          value={value.detail}
          error={errorOf('detail')}
          onChange={(detail) => {
            set({ detail });
          }}
        />
      </div>
      <div className={css.pair}>
        <Select
          label={t('settings.units.legalForm')}
          options={legalForms.map((id) => ({ id, label: t(`settings.legalForm.${id}`) }))}
          value={value.legalForm}
          onChange={(chosen) => {
            set({ legalForm: legalForms.find((id) => id === chosen) ?? value.legalForm });
          }}
        />
        <Select
          label={t('settings.units.confidentialityDomain')}
          description={t('settings.units.domainHint')}
          options={confidentialityDomains.map((id) => ({ id, label: t(`settings.domain.${id}`) }))}
          value={value.confidentialityDomain}
          onChange={(chosen) => {
            set({
              confidentialityDomain:
                confidentialityDomains.find((id) => id === chosen) ?? value.confidentialityDomain,
            });
          }}
        />
      </div>
      <Segmented
        label={t('settings.units.membership')}
        options={memberships.map((id) => ({ id, label: t(`settings.membership.${id}`) }))}
        value={value.membership}
        onChange={(chosen) => {
          set({ membership: memberships.find((id) => id === chosen) ?? value.membership });
        }}
      />
      {unit === null ? null : (
        <Checkbox
          label={t('settings.archive')}
          detail={t('settings.units.archiveHint')}
          isSelected={value.archived}
          onChange={(archived) => {
            set({ archived });
          }}
        />
      )}
    </RowDialog>
  );
}
