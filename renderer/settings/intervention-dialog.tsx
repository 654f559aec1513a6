import type { z } from 'zod';
import { InterventionInput } from '../../domain/settings/settings-contract.ts';
import { levels } from '../../domain/settings/settings.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { NumberStepper } from '../ui/number-stepper.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './form.module.css';
import { limitsOf } from './limits-of.ts';
import { RowDialog } from './row-dialog.tsx';
import type { InterventionRow, UnitRow } from './settings.ts';
import { type RowDialogProps, useRowForm } from './use-row-form.ts';

const empty: z.input<typeof InterventionInput> = {
  code: '',
  name: '',
  level: 'early',
  unitIds: [],
  length: '',
  reviewWeeks: 8,
  needsApplication: false,
  archived: false,
};

interface Props extends RowDialogProps<InterventionRow> {
  readonly units: readonly UnitRow[];
}

export function InterventionDialog({ row, units, onClose }: Props) {
  const t = useT();
  const command = useCommand('settings.saveIntervention');
  const form = useRowForm({ kind: 'interventions', row, empty, schema: InterventionInput, command, onClose });
  const { value, set } = form;
  return (
    <RowDialog form={form} archiveHint={t('settings.archiveHint')}>
      <TextField label={t('settings.interventions.name')} isRequired {...form.field('name')} />
      <div className={css.pair}>
        <TextField
          label={t('settings.code')}
          description={t('settings.codeHint')}
          isRequired
          {...form.field('code')}
        />
        <TextField
          label={t('settings.interventions.length')}
          description={t('settings.interventions.lengthHint')}
          {...form.field('length')}
        />
        <Select
          label={t('settings.interventions.level')}
          options={levels.map((id) => ({ id, label: t(`settings.level.${id}`) }))}
          value={value.level}
          onChange={(chosen) => set({ level: levels.find((id) => id === chosen) ?? value.level })}
        />
        <NumberStepper
          label={t('settings.interventions.reviewWeeks')}
          unit={t('settings.unit.weeks')}
          {...limitsOf(InterventionInput.shape.reviewWeeks)}
          {...form.field('reviewWeeks')}
        />
      </div>
      <CheckboxGroup
        columns
        label={t('settings.interventions.units')}
        options={units
          .filter((unit) => !unit.archived || value.unitIds.includes(unit.id))
          .map(({ id, shortName }) => ({ id, label: shortName }))}
        value={value.unitIds}
        onChange={(unitIds) => set({ unitIds: [...unitIds] })}
      />
      <Checkbox
        label={t('settings.interventions.needsApplication')}
        detail={t('settings.interventions.applicationHint')}
        isSelected={value.needsApplication}
        onChange={(needsApplication) => set({ needsApplication })}
      />
    </RowDialog>
  );
}
