import { classes } from './classes.ts';
import { RadioOptions, type RadioOption } from './radio-options.tsx';
import field from './field.module.css';
import css from './segmented.module.css';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly options: readonly RadioOption[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly isWide?: boolean | undefined;
  readonly fieldKey?: string | undefined;
}

/** A few choices side by side, one of them chosen. */
export function Segmented({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  isWide = false,
  fieldKey,
}: Props) {
  return (
    <fieldset className={css.root}>
      <legend className={hideLabel ? 'sr' : field.label}>{label}</legend>
      <div className={classes(css.track, isWide && css.wide)}>
        <RadioOptions
          options={options}
          value={value}
          onChange={onChange}
          itemClass={classes(css.item)}
          detailClass={classes(css.detail)}
          fieldKey={fieldKey}
        />
      </div>
    </fieldset>
  );
}
