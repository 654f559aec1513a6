import { useId } from 'react';
import { Checkbox } from './checkbox.tsx';
import css from './checkbox.module.css';
import { fieldIds, FieldUnder } from './field-frame.tsx';
import field from './field.module.css';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail?: string | undefined;
  }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly description?: string | undefined;
  readonly error?: string | null | undefined;
  readonly columns?: boolean | undefined;
}

export function CheckboxGroup({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  description,
  error,
  columns = false,
}: Props) {
  const ids = fieldIds(useId());
  return (
    <fieldset className={css.group} aria-describedby={error ? ids.error : undefined}>
      <legend className={hideLabel ? 'sr' : field.label}>{label}</legend>
      <div className={columns ? css.columns : css.rows}>
        {options.map((option) => (
          <Checkbox
            key={option.id}
            label={option.label}
            detail={option.detail}
            isSelected={value.includes(option.id)}
            onChange={(isSelected) => {
              onChange(isSelected ? [...value, option.id] : value.filter((id) => id !== option.id));
            }}
          />
        ))}
      </div>
      <FieldUnder ids={ids} description={description} error={error} />
    </fieldset>
  );
}
