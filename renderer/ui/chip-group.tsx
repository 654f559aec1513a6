import { useId } from 'react';
import { classes } from './classes.ts';
import { fieldIds, FieldUnder } from './field-frame.tsx';
import { ariaShortcut } from './aria-shortcut.ts';
import field from './field.module.css';
import { Kbd } from './kbd.tsx';
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
  /** The key that goes to it, as it stands beside the label. */
  readonly shortcut?: string | undefined;
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
  shortcut,
}: Props) {
  const ids = fieldIds(useId());
  return (
    <fieldset
      className={css.root}
      aria-describedby={error ? ids.error : undefined}
      aria-keyshortcuts={ariaShortcut(shortcut)}
    >
      <legend className={hideLabel ? 'sr' : field.label}>
        {label}
        {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
      </legend>
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
