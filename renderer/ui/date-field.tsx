import { useId, useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { typedDay } from '../../domain/kernel/typed-day.ts';
import { today } from '../api/clock.ts';
import { readBackDay } from '../text/dates.ts';
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
  /** The day that a week alone means, 1 = Monday. */
  readonly weekday?: number | undefined;
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
  weekday,
}: Props) {
  const t = useT();
  const own = useId();
  const ids = fieldIds(fieldKey ?? own);
  /** What is being typed; null while the field shows the chosen day. */
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value ?? '';
  const read = (from: string): PlainDate | null =>
    typedDay(from, today(), weekday === undefined ? {} : { weekday });
  const isUnclear = typed !== null && typed.trim() !== '' && read(typed) === null;
  const [hasLeft, setLeft] = useState(false);
  const problem = isUnclear && hasLeft ? t('ui.date.unclear') : error;
  const readBack = value === null ? description : readBackDay(value);
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
        onFocus={() => setLeft(false)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(read(event.target.value));
        }}
        onBlur={() => {
          setLeft(true);
          if (!isUnclear) setTyped(null);
        }}
      />
      <FieldUnder ids={ids} description={readBack} error={problem} />
      <span className="sr" role="status">
        {typed !== null && value !== null ? readBackDay(value) : ''}
      </span>
    </div>
  );
}
