import { replaceable } from '../../domain/interventions/intervention-rules.ts';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import type { DecisionForm } from './decision-form.ts';
import type { RecorderContext } from './recorder-context.ts';

interface Props {
  readonly form: DecisionForm;
  readonly context: RecorderContext;
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

/** Which of the unit's interventions a change takes the place of: asked only where there is more than one. */
export function ReplacesChoice({ form, context, onChange }: Props) {
  const t = useT();
  const running = replaceable(context.item.earlier, form.providerUnitId);
  if (running.length < 2) return null;
  return (
    <ChipGroup
      label={t('decisions.field.replaces')}
      options={running.map(({ id, what, meetingId }) => ({
        id,
        label: t('decisions.replaces', { what, day: shortDay(meetingId) }),
      }))}
      value={form.replaces}
      onChange={(replaces) => onChange({ replaces })}
    />
  );
}
