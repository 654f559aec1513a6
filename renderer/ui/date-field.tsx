import { useId, useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { longDay, week } from '../text/dates.ts';
import { parseDay } from '../text/parse-day.ts';
import { useT } from '../text/t.ts';
import { describedBy, FieldLabel, fieldIds, FieldUnder } from './field-frame.tsx';
import css from './field.module.css';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: PlainDate | null;
  readonly onChange: (value: PlainDate | null) => void;
  readonly description?: string | undefined;
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean | undefined;
  readonly fieldKey?: string | undefined;
}

/** A day, typed as people type days. What was understood is read back with weekday and week. */
export function DateField({
  label,
  hideLabel,
  value,
  onChange,
  description,
  error,
  isRequired,
  fieldKey,
}: Props) {
  const t = useT();
  const own = useId();
  const ids = fieldIds(fieldKey ?? own);
  /** What is being typed; null while the field shows the chosen day. */
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value ?? '';
  const isUnclear = typed !== null && typed.trim() !== '' && parseDay(typed, today()) === null;
  const [hasLeft, setLeft] = useState(false);
  const problem = isUnclear && hasLeft ? t('ui.date.unclear') : error;
  const readBack = value === null ? description : `${longDay(value)}, ${week(value)}`;
  return (
    <div className={css.root}>
      <FieldLabel htmlFor={ids.id} isHidden={hideLabel}>
        {label}
      </FieldLabel>
      <input
        id={ids.id}
        type="text"
        className={css.field}
        value={text}
        required={isRequired}
        placeholder={t('ui.date.placeholder')}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={Boolean(problem)}
        aria-describedby={describedBy(ids, { hint: readBack !== undefined, error: Boolean(problem) })}
        onFocus={() => {
          setLeft(false);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseDay(event.target.value, today()));
        }}
        onBlur={() => {
          setLeft(true);
          if (!isUnclear) setTyped(null);
        }}
      />
      <FieldUnder ids={ids} description={readBack} error={problem} />
    </div>
  );
}
