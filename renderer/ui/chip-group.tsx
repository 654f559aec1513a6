import { useId } from 'react';
import { classes } from './classes.ts';
import { fieldIds, FieldUnder } from './field-frame.tsx';
import field from './field.module.css';
import { RadioOptions, type RadioOption } from './radio-options.tsx';
import css from './chip-group.module.css';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly options: readonly RadioOption[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** `grid`: boxes of one width with a second line, for days. `pill`: filters. */
  readonly looks?: 'flow' | 'grid' | 'pill' | undefined;
  readonly description?: string | undefined;
  readonly error?: string | null | undefined;
  readonly fieldKey?: string | undefined;
}

/** One choice among chips. */
export function ChipGroup({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  looks = 'flow',
  description,
  error,
  fieldKey,
}: Props) {
  const ids = fieldIds(useId());
  return (
    <fieldset className={css.root} aria-describedby={error ? ids.error : undefined}>
      <legend className={hideLabel ? 'sr' : field.label}>{label}</legend>
      <div className={css[looks]}>
        <RadioOptions
          options={options}
          value={value}
          onChange={onChange}
          itemClass={classes(css.chip)}
          detailClass={classes(css.detail)}
          fieldKey={fieldKey}
        />
      </div>
      <FieldUnder ids={ids} description={description} error={error} />
    </fieldset>
  );
}
