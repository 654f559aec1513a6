import { type ReactNode, useId } from 'react';
import css from './radio-options.module.css';

export interface RadioOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: ReactNode;
  /** Why it cannot be chosen: it stays reachable and says so. */
  readonly disabledReason?: string | null | undefined;
}

interface Props {
  readonly options: readonly RadioOption[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly itemClass: string;
  readonly detailClass: string;
  readonly fieldKey?: string | undefined;
}

/**
 * Native radios dressed as something else: one tab stop, arrow keys, and no script needed to be heard right.
 * A blocked one can be reached, and does nothing.
 */
export function RadioOptions({ options, value, onChange, itemClass, detailClass, fieldKey }: Props) {
  const own = useId();
  const name = fieldKey ?? own;
  return options.map(({ id, label, detail, disabledReason }) => {
    const note = disabledReason ?? detail;
    return (
      <label key={id} className={itemClass} data-blocked={disabledReason ? true : undefined}>
        <input
          type="radio"
          name={name}
          id={`${name}-${id}`}
          value={id}
          className={css.input}
          checked={value === id}
          aria-disabled={disabledReason ? true : undefined}
          onChange={() => {
            if (!disabledReason) onChange(id);
          }}
        />
        <span>{label}</span>
        {note === undefined || note === null ? null : <small className={detailClass}>{note}</small>}
      </label>
    );
  });
}
