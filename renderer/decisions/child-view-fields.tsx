import { childViewStates, influences } from '../../domain/decisions/decisions.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ViewForm } from './child-view-form.ts';
import styles from './recorder.module.css';

/** FB 6:2 b: what the child thinks, how it is known, and how it mattered; or why it is not known yet. */
export function ChildViewFields({
  form,
  onChange,
}: {
  readonly form: ViewForm;
  readonly onChange: (change: Partial<ViewForm>) => void;
}) {
  const t = useT();
  return (
    <div className={styles['view']}>
      <ChipGroup
        label={t('decisions.field.view')}
        options={childViewStates.map((state) => ({ id: state, label: t(`decisions.view.${state}`) }))}
        value={form.viewState}
        onChange={(id) => onChange({ viewState: childViewStates.find((state) => state === id) ?? null })}
      />
      {form.viewState === 'notAscertained' && (
        <>
          <TextField
            label={t('decisions.field.viewReason')}
            description={t('decisions.viewReason.hint')}
            value={form.viewReason}
            onChange={(viewReason) => onChange({ viewReason })}
            multiline={2}
            maxLength={FREE_TEXT_MAX}
            isRequired
          />
          <TextField
            label={t('decisions.field.viewPlan')}
            value={form.viewPlan}
            onChange={(viewPlan) => onChange({ viewPlan })}
            maxLength={FREE_TEXT_MAX}
            isRequired
          />
          <DateField
            label={t('decisions.field.viewPlanOn')}
            description={t('decisions.viewPlanOn.hint')}
            value={form.viewPlanOn}
            onChange={(viewPlanOn) => onChange({ viewPlanOn })}
          />
        </>
      )}
      {form.viewState !== null && form.viewState !== 'notAscertained' && (
        <>
          <TextField
            label={t('decisions.field.viewWords')}
            value={form.viewWords}
            onChange={(viewWords) => onChange({ viewWords })}
            multiline={2}
            maxLength={FREE_TEXT_MAX}
            isRequired
          />
          <ChipGroup
            label={t('decisions.field.influence')}
            options={influences.map((influence) => ({
              id: influence,
              label: t(`decisions.influence.${influence}`),
            }))}
            value={form.viewInfluence}
            onChange={(id) => {
              onChange({ viewInfluence: influences.find((influence) => influence === id) ?? null });
            }}
          />
          {form.viewInfluence !== null && (
            <TextField
              label={t('decisions.field.influenceHow')}
              description={t('decisions.influenceHow.hint')}
              value={form.viewHow}
              onChange={(viewHow) => onChange({ viewHow })}
              maxLength={FREE_TEXT_MAX}
            />
          )}
        </>
      )}
    </div>
  );
}
