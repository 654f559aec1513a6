import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './commitments.module.css';

export const USUAL_REASONS = [
  'commitments.why.usual.1',
  'commitments.why.usual.2',
  'commitments.why.usual.3',
  'commitments.why.usual.4',
] as const;

interface Props {
  readonly state: 'notDone' | 'overtaken';
  readonly note: string;
  readonly onChange: (note: string) => void;
  readonly error?: string | null;
  /** The reasons are chosen by 1 to 4 as well. */
  readonly hasDigits?: boolean;
  readonly autoFocus?: boolean;
}

/** Why it was not done, or what overtook it: one of the usual reasons, or in words. */
export function WhyFields({ state, note, onChange, error, hasDigits = false, autoFocus = true }: Props) {
  const t = useT();
  return (
    <>
      {state === 'notDone' && (
        <div className={css.usual} role="group" aria-label={t('commitments.why.usual')}>
          {USUAL_REASONS.map((reason, index) => (
            <Button
              key={reason}
              size="compact"
              shortcut={hasDigits ? String(index + 1) : undefined}
              isPressed={note === t(reason)}
              onPress={() => onChange(t(reason))}
            >
              {t(reason)}
            </Button>
          ))}
        </div>
      )}
      <TextField
        label={t(state === 'notDone' ? 'commitments.why.reason' : 'commitments.what.reason')}
        value={note}
        onChange={onChange}
        maxLength={FREE_TEXT_MAX}
        error={error}
        isRequired
        autoFocus={autoFocus}
      />
    </>
  );
}
