import type { ReactNode } from 'react';
import { CaseNumbers } from './case-numbers.tsx';
import css from './checkbox.module.css';

interface Props {
  readonly label: string;
  readonly detail?: ReactNode;
  readonly hideLabel?: boolean | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
  readonly fieldKey?: string | undefined;
}

export function Checkbox({
  label,
  detail,
  hideLabel = false,
  isSelected,
  onChange,
  isDisabled = false,
  fieldKey,
}: Props) {
  return (
    <label className={css.check}>
      <input
        id={fieldKey}
        type="checkbox"
        className={css.box}
        checked={isSelected}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={hideLabel ? 'sr' : css.text}>
        <CaseNumbers>{label}</CaseNumbers>
        {detail === undefined ? null : <small className={css.detail}>{detail}</small>}
      </span>
    </label>
  );
}
