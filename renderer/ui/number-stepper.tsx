import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import field from './field.module.css';
import css from './number-stepper.module.css';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** Said after the number, such as "min". */
  readonly unit?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function NumberStepper({
  label,
  hideLabel = false,
  value,
  onChange,
  min = 0,
  max = 999,
  step = 1,
  unit,
  isDisabled = false,
}: Props) {
  return (
    <NumberField
      className={css.root ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next);
      }}
    >
      <Label className={hideLabel ? 'sr' : (field.label ?? '')}>{label}</Label>
      <Group className={css.group ?? ''}>
        <Button slot="decrement" className={css.button ?? ''}>
          <Minus className={css.icon} aria-hidden="true" />
        </Button>
        <Input className={css.input ?? ''} />
        {unit === undefined ? null : <span className={css.unit}>{unit}</span>}
        <Button slot="increment" className={css.button ?? ''}>
          <Plus className={css.icon} aria-hidden="true" />
        </Button>
      </Group>
    </NumberField>
  );
}
