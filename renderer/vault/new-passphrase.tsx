import { CircleCheck, CircleDashed, RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { checkPassphrase, passphraseStrength } from '../../domain/vault/vault-rules.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { call } from '../api/call.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { Status } from '../ui/status.tsx';
import css from './form.module.css';

interface Props {
  readonly value: string;
  readonly known: readonly string[];
  readonly onChange: (passphrase: string) => void;
  readonly hasTried: boolean;
  readonly autoFocus?: boolean | undefined;
}

/** A new passphrase: five suggested words to keep or replace, shown while they are chosen. What is typed before they come stays. */
export function NewPassphrase({ value, known, onChange, hasTried, autoFocus = false }: Props) {
  const t = useT();
  const isFirst = useRef(true);
  const isTyped = useRef(value !== '');
  const field = useRef<HTMLInputElement>(null);
  const suggest = (): Promise<string> => call('vault.suggestPassphrase', null);
  useEffect(() => {
    if (!isFirst.current || isTyped.current) return;
    isFirst.current = false;
    suggest()
      .then((words) => {
        if (!isTyped.current) onChange(words);
      })
      // Without a suggestion the field is simply empty.
      .catch(() => undefined);
  });
  // A suggestion under the caret is replaced by what is typed, not lengthened.
  useEffect(() => {
    if (!isTyped.current && document.activeElement === field.current) field.current?.select();
  }, [value]);
  const [problem] = checkPassphrase(value, known);
  const strength = passphraseStrength(value);
  const rule = `rule.${problem?.rule ?? ''}`;
  const problemText = problem !== undefined && isTextKey(rule) ? t(rule, problem.params ?? {}) : '';
  return (
    <div>
      <PassphraseField
        ref={field}
        label={t('vault.passphrase.choose')}
        value={value}
        onChange={(typed) => {
          isTyped.current = true;
          onChange(typed);
        }}
        isNew
        startsShown
        autoFocus={autoFocus}
        error={hasTried && problem !== undefined ? problemText : null}
      />
      <div className={css.meter} aria-hidden="true" data-strong={problem === undefined || undefined}>
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} data-on={strength >= step || undefined} />
        ))}
      </div>
      <div className={css.line}>
        <span role="status">
          {problem === undefined ? (
            <Status tone="ok" icon={CircleCheck}>
              {t('vault.passphrase.strong', { count: value.trim().split(/\s+/).length })}
            </Status>
          ) : (
            <Status tone="soon" icon={CircleDashed}>
              {t('vault.passphrase.weak')}
            </Status>
          )}
        </span>
        <Button
          variant="quiet"
          size="compact"
          icon={RefreshCw}
          onPress={() => void suggest().then(onChange, () => undefined)}
        >
          {t('vault.passphrase.suggest')}
        </Button>
      </div>
    </div>
  );
}
