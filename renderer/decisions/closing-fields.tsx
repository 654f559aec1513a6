import { closureReasons } from '../../domain/cases/cases.ts';
import { goalOutcomes } from '../../domain/closures/closures.ts';
import type { Violation } from '../../domain/kernel/errors.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { Select } from '../ui/select.tsx';
import { shows } from './decision-form.ts';
import type { DecisionForm } from './decision-form.ts';
import { DecisionPart } from './decision-part.tsx';

interface Props {
  readonly form: DecisionForm;
  readonly violations: readonly Violation[];
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

/** Why the case is closed, and how the goals went. */
export function ClosingFields({ form, violations, onChange }: Props) {
  const t = useT();
  return (
    <>
      {shows(form.type, 'closureReason') && (
        <DecisionPart field="closureReason" violations={violations}>
          <Select
            label={t('decisions.field.closureReason')}
            options={closureReasons.map((reason) => ({
              id: reason,
              label: t(`decisions.closure.${reason}`),
            }))}
            value={form.closureReason}
            onChange={(id) => {
              onChange({ closureReason: closureReasons.find((reason) => reason === id) ?? null });
            }}
          />
        </DecisionPart>
      )}
      {shows(form.type, 'closingGoals') && (
        <DecisionPart field="closingGoals" violations={violations}>
          <ChipGroup
            label={t('closures.goals')}
            options={goalOutcomes.map((id) => ({ id, label: t(`closures.goals.${id}`) }))}
            value={form.closingGoals}
            onChange={(id) => {
              onChange({ closingGoals: goalOutcomes.find((outcome) => outcome === id) ?? null });
            }}
          />
        </DecisionPart>
      )}
    </>
  );
}
