import { type Ref, type ReactNode, useId } from 'react';
import { SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { classes } from './classes.ts';
import { describedBy, FieldCut, FieldLabel, fieldIds, FieldUnder } from './field-frame.tsx';
import { ariaShortcut } from './aria-shortcut.ts';
import css from './field.module.css';
import { Kbd } from './kbd.tsx';
import { usePasteCut } from './use-paste-cut.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean | undefined;
  /** Shows how much of it is used, and stops there. One line without it holds what the core takes, uncounted. */
  readonly maxLength?: number | undefined;
  /** Rows; makes it a field of several lines that grows with its text. */
  readonly multiline?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly type?: 'text' | 'password' | 'time' | undefined;
  readonly inputMode?: 'text' | 'numeric' | undefined;
  readonly autoComplete?: string | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** A stable name for the field: its id, by which focus finds back after a lock. */
  readonly fieldKey?: string | undefined;
  /** The key that goes to it, as it stands beside the label. */
  readonly shortcut?: string | undefined;
  readonly isBig?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
}

export function TextField(props: Props) {
  const { label, value, onChange, description, error, maxLength, multiline, type = 'text' } = props;
  const own = useId();
  const ids = fieldIds(props.fieldKey ?? own);
  const most = maxLength ?? (multiline === undefined ? SHORT_TEXT_MAX : undefined);
  const { cut, events } = usePasteCut(value, most);
  const control = {
    ref: props.ref,
    id: ids.id,
    className: classes(css.field, props.isBig === true && css.big),
    value,
    maxLength: most,
    required: props.isRequired,
    readOnly: props.isReadOnly,
    placeholder: props.placeholder,
    autoFocus: props.autoFocus,
    autoComplete: props.autoComplete ?? 'off',
    spellCheck: false,
    'aria-keyshortcuts': ariaShortcut(props.shortcut),
    'aria-invalid': Boolean(error),
    'aria-describedby': describedBy(ids, { hint: Boolean(description), error: Boolean(error) }),
    onBlur: props.onBlur,
    ...events,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange(event.target.value);
    },
  };
  return (
    <div className={css.root}>
      <FieldLabel htmlFor={ids.id} isHidden={props.hideLabel}>
        {label}
        {props.shortcut === undefined ? null : <Kbd>{props.shortcut}</Kbd>}
      </FieldLabel>
      {multiline === undefined ? (
        <input type={type} inputMode={props.inputMode} {...control} />
      ) : (
        <textarea rows={multiline} {...control} />
      )}
      <FieldUnder
        ids={ids}
        description={description}
        error={error}
        counter={maxLength === undefined ? undefined : { used: value.length, max: maxLength }}
      />
      <FieldCut cut={cut} />
    </div>
  );
}
