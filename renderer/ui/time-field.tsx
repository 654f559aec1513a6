import { useId, useState } from 'react';
import type { PlainTime } from '../../domain/kernel/plain-date.ts';
import { clockTime } from '../text/dates.ts';
import { parseTime } from '../text/parse-time.ts';
import { useT } from '../text/t.ts';
import { describedBy, FieldLabel, fieldIds, FieldUnder } from './field-frame.tsx';
import css from './field.module.css';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: PlainTime;
  /** Called with times only; what cannot be read yet stays in the field. */
  readonly onChange: (value: PlainTime) => void;
  readonly error?: string | null | undefined;
  readonly fieldKey?: string | undefined;
}

/** A clock time the Swedish way, "13.00", whatever the machine's own settings are. */
export function TimeField({ label, hideLabel, value, onChange, error, fieldKey }: Props) {
  const t = useT();
  const own = useId();
  const ids = fieldIds(fieldKey ?? own);
  const [typed, setTyped] = useState<string | null>(null);
  const [hasLeft, setLeft] = useState(false);
  const isUnclear = typed !== null && parseTime(typed) === null;
  const problem = isUnclear && hasLeft ? t('ui.time.unclear') : error;
  return (
    <div className={css.root}>
      <FieldLabel htmlFor={ids.id} isHidden={hideLabel}>
        {label}
      </FieldLabel>
      <input
        id={ids.id}
        type="text"
        inputMode="numeric"
        className={css.field}
        value={typed ?? clockTime(value)}
        autoComplete="off"
        aria-invalid={Boolean(problem)}
        aria-describedby={describedBy(ids, { hint: false, error: Boolean(problem) })}
        onChange={(event) => {
          setTyped(event.target.value);
          setLeft(false);
          const time = parseTime(event.target.value);
          if (time !== null) onChange(time);
        }}
        onBlur={() => {
          setLeft(true);
          if (!isUnclear) setTyped(null);
        }}
      />
      <FieldUnder ids={ids} error={problem} />
    </div>
  );
}
