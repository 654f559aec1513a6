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
import { RowDialog } from './row-dialog.tsx';
import type { InterventionRow, UnitRow } from './settings.ts';
import { useForm } from './use-form.ts';

type Fields = z.input<typeof InterventionInput>;
const empty: Fields = {
  code: '',
  name: '',
  level: 'early',
  unitIds: [],
  length: '',
  reviewWeeks: 8,
  needsApplication: false,
  archived: false,
};

interface Props {
  readonly intervention: InterventionRow | null;
  readonly units: readonly UnitRow[];
  readonly onClose: () => void;
}

export function InterventionDialog({ intervention, units, onClose }: Props) {
  const t = useT();
  const { id: _id, ...saved } = intervention ?? { ...empty, id: null };
  const form = useForm<Fields>(
    `settings/intervention/${intervention?.id ?? 'new'}`,
    saved,
    InterventionInput,
  );
  const save = useCommand('settings.saveIntervention');
  const { value, set, errorOf } = form;
  return (
    <RowDialog
      title={intervention === null ? t('settings.interventions.new') : intervention.name}
      form={form}
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        form.submit(() => {
          save.mutate(
            { id: intervention?.id ?? null, fields: value },
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
        label={t('settings.interventions.name')}
        value={value.name}
        error={errorOf('name')}
        isRequired
        onChange={(name) => {
          set({ name });
        }}
      />
      <div className={css.pair}>
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
          label={t('settings.interventions.length')}
          description={t('settings.interventions.lengthHint')}
          value={value.length}
          error={errorOf('length')}
          onChange={(length) => {
            set({ length });
          }}
        />
        <Select
          label={t('settings.interventions.level')}
          options={levels.map((id) => ({ id, label: t(`settings.level.${id}`) }))}
          value={value.level}
          onChange={(chosen) => {
            set({ level: levels.find((id) => id === chosen) ?? value.level });
          }}
        />
        <NumberStepper
          label={t('settings.interventions.reviewWeeks')}
          min={1}
          max={52}
          unit={t('settings.unit.weeks')}
          value={value.reviewWeeks}
          onChange={(reviewWeeks) => {
            set({ reviewWeeks });
          }}
        />
      </div>
      <CheckboxGroup
        columns
        label={t('settings.interventions.units')}
        options={units
          .filter((unit) => !unit.archived || value.unitIds.includes(unit.id))
          .map(({ id, shortName }) => ({ id, label: shortName }))}
        value={value.unitIds}
        onChange={(unitIds) => {
          set({ unitIds: [...unitIds] });
        }}
      />
      <Checkbox
        label={t('settings.interventions.needsApplication')}
        detail={t('settings.interventions.applicationHint')}
        isSelected={value.needsApplication}
        onChange={(needsApplication) => {
          set({ needsApplication });
        }}
      />
      {intervention === null ? null : (
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
