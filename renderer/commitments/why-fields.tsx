import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './commitments.module.css';

const usual = [1, 2, 3, 4] as const;

interface Props {
  readonly state: 'notDone' | 'overtaken';
  readonly note: string;
  readonly onChange: (note: string) => void;
  readonly error?: string | null;
}

/** Why it was not done, or what overtook it: one of the usual reasons, or in words. */
export function WhyFields({ state, note, onChange, error }: Props) {
  const t = useT();
  return (
    <>
      {state === 'notDone' && (
        <div className={css.usual} role="group" aria-label={t('commitments.why.usual')}>
          {usual.map((number) => (
            <Button
              key={number}
              size="compact"
              isPressed={note === t(`commitments.why.usual.${number}`)}
              onPress={() => onChange(t(`commitments.why.usual.${number}`))}
            >
              {t(`commitments.why.usual.${number}`)}
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
        autoFocus
      />
    </>
  );
}
