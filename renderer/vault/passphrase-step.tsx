import { ArrowLeft, KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { checkPassphrase } from '../../domain/vault/vault-rules.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import css from './form.module.css';
import { NewPassphrase } from './new-passphrase.tsx';

interface Props {
  readonly passphrase: string;
  /** Words that lie near, and so make no secret. */
  readonly known: readonly string[];
  readonly onChange: (passphrase: string) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function PassphraseStep({ passphrase, known, onChange, onBack, onNext }: Props) {
  const t = useT();
  const [repeated, setRepeated] = useState('');
  const [hasTried, setTried] = useState(false);
  const repeatField = useRef<HTMLInputElement>(null);
  const isWeak = checkPassphrase(passphrase, known).length > 0;
  const isSame = repeated.trim() === passphrase.trim();
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWeak) return;
        if (isSame) onNext();
        else repeatField.current?.focus();
      }}
    >
      <NewPassphrase value={passphrase} known={known} onChange={onChange} hasTried={hasTried} autoFocus />
      <PassphraseField
        ref={repeatField}
        label={t('vault.passphrase.repeat')}
        value={repeated}
        onChange={setRepeated}
        isNew
        error={hasTried && !isWeak && !isSame ? t('vault.passphrase.differs') : null}
      />
      <Banner tone="soon" icon={KeyRound} title={t('vault.passphrase.onlyYou')}>
        {t('vault.passphrase.onlyYouText')}
      </Banner>
      <div className={css.buttons}>
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('vault.create.back')}
        </Button>
        <Button type="submit" variant="primary" size="large" shortcut="Enter">
          {t('vault.passphrase.next')}
        </Button>
      </div>
    </form>
  );
}
