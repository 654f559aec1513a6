import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { PASSPHRASE_MAX } from '../../domain/kernel/text-fields.ts';
import { useT } from '../text/t.ts';
import { Button } from './button.tsx';
import { describedBy, FieldCut, FieldLabel, fieldIds, FieldUnder } from './field-frame.tsx';
import css from './field.module.css';
import { usePasteCut } from './use-paste-cut.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean | undefined;
  readonly startsShown?: boolean | undefined;
  readonly description?: ReactNode;
  readonly error?: string | null | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A secret that may be looked at while it is written, and pasted. */
export function PassphraseField(props: Props) {
  const { label, value, onChange, isNew = false, startsShown = false, description, error } = props;
  const t = useT();
  const ids = fieldIds(useId());
  const { cut, events } = usePasteCut(value, PASSPHRASE_MAX);
  const [isShown, setShown] = useState(startsShown);
  return (
    <div className={css.root}>
      <FieldLabel htmlFor={ids.id}>{label}</FieldLabel>
      <div className={css.reveal}>
        <input
          ref={props.ref}
          id={ids.id}
          // A text field in both looks, so that it is one to everybody; what hides it is the type.
          type={isShown ? 'text' : 'password'}
          role={isShown ? undefined : 'textbox'}
          className={css.field}
          value={value}
          maxLength={PASSPHRASE_MAX}
          autoFocus={props.autoFocus}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={Boolean(error)}
          aria-describedby={describedBy(ids, { hint: Boolean(description), error: Boolean(error) })}
          {...events}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button
          variant="quiet"
          size="compact"
          icon={isShown ? EyeOff : Eye}
          onPress={() => setShown(!isShown)}
        >
          {t(isShown ? 'ui.passphrase.hide' : 'ui.passphrase.show')}
        </Button>
      </div>
      <FieldUnder ids={ids} description={description} error={error} />
      <FieldCut cut={cut} />
    </div>
  );
}
