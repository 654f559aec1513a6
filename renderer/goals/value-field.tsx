import type { GoalView } from '../../domain/goals/effect-views.ts';
import { scales } from '../../domain/goals/scales.ts';
import type { ScaleId } from '../../domain/goals/scales.ts';
import { useT } from '../text/t.ts';
import field from '../ui/field.module.css';
import { TextField } from '../ui/text-field.tsx';
import { ValueScale } from '../ui/value-scale.tsx';
import { Levels } from './goal-levels.tsx';
import { typedNumber } from './rating-draft.ts';
import { goalValues, levelText, nowValues, valueText } from './value-text.ts';

interface Props {
  readonly scale: ScaleId;
  /** The goal that is rated, on the scale of goals. */
  readonly goal: GoalView | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Short scales are pressed, long ones typed; both say which way is better. */
export function ValueField({ scale, goal, value, onChange }: Props) {
  const t = useT();
  const { min, max, better } = scales[scale];
  if (scale === 'goal' || scale === 'now')
    return (
      <div>
        <p className={field.label} aria-hidden>
          {t('goals.rate.value')}
        </p>
        <ValueScale
          label={t('goals.rate.value')}
          values={scale === 'goal' ? goalValues : nowValues}
          value={typedNumber(value)}
          onChange={(next) => onChange(String(next))}
          describe={(one) =>
            scale === 'goal'
              ? `${valueText(one, scale, t)}, ${goal === undefined ? t(`goals.level.${one as 0}`) : levelText(goal, one, t)}`
              : String(one)
          }
        />
        {goal !== undefined && <Levels goal={goal} />}
      </div>
    );
  return (
    <TextField
      label={t('goals.rate.value')}
      description={t('goals.rate.range', { min, max, better: t(`goals.better.${better}`) })}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      maxLength={undefined}
    />
  );
}
