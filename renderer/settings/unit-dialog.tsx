import type { z } from 'zod';
import { UnitInput } from '../../domain/settings/settings-contract.ts';
import { confidentialityDomains, legalForms, memberships } from '../../domain/units/units.ts';
import { useCommand } from '../api/use-api.ts';
import { useDomainLabel } from '../law/use-legal-texts.ts';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './form.module.css';
import { RowDialog } from './row-dialog.tsx';
import type { UnitRow } from './settings.ts';
import { type RowDialogProps, useRowForm } from './use-row-form.ts';

const empty: z.input<typeof UnitInput> = {
  name: '',
  shortName: '',
  detail: '',
  legalForm: 'municipalAuthority',
  confidentialityDomain: 'OSL26',
  membership: 'permanent',
  archived: false,
};

export function UnitDialog({ row, onClose }: RowDialogProps<UnitRow>) {
  const t = useT();
  const domainLabel = useDomainLabel();
  const command = useCommand('units.save');
  const form = useRowForm({ kind: 'units', row, empty, schema: UnitInput, command, onClose });
  const { value, set } = form;
  return (
    <RowDialog form={form} archiveHint={t('settings.units.archiveHint')}>
      <TextField label={t('settings.units.name')} isRequired {...form.field('name')} />
      <div className={css.pair}>
        <TextField
          label={t('settings.units.shortName')}
          description={t('settings.units.shortNameHint')}
          isRequired
          {...form.field('shortName')}
        />
        <TextField label={t('settings.units.detail')} {...form.field('detail')} />
      </div>
      <div className={css.pair}>
        <Select
          label={t('settings.units.legalForm')}
          options={legalForms.map((id) => ({ id, label: t(`settings.legalForm.${id}`) }))}
          value={value.legalForm}
          onChange={(chosen) => set({ legalForm: legalForms.find((id) => id === chosen) ?? value.legalForm })}
        />
        <Select
          label={t('settings.units.confidentialityDomain')}
          description={t('settings.units.domainHint')}
          options={confidentialityDomains.map((id) => ({ id, label: domainLabel(id) }))}
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
    </RowDialog>
  );
}
