import { useId } from 'react';
import css from './checkbox.module.css';
import field from './field.module.css';

interface Props {
  readonly label: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail?: string | undefined;
  }[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** One choice among rows. */
export function RadioList({ label, options, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className={css.group}>
      <legend className={field.label}>{label}</legend>
      <div className={css.rows}>
        {options.map((option) => (
          <label key={option.id} className={css.check}>
            <input
              type="radio"
              name={name}
              className={css.box}
              checked={value === option.id}
              onChange={() => onChange(option.id)}
            />
            <span className={css.text}>
              {option.label}
              {option.detail === undefined ? null : <small className={css.detail}>{option.detail}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
