import { ArrowLeft, FileKey } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { afterUnlock } from './after-unlock.ts';
import { CodeStep } from './code-step.tsx';
import { useTitleFocus } from './focus-title.ts';
import css from './form.module.css';
import { PassphraseStep } from './passphrase-step.tsx';
import { VaultLayout } from './vault-layout.tsx';

/** Joins a team that is at work on other machines: the invitation, a passphrase, the recovery code. */
export function JoinScreen({ onBack }: { readonly onBack: () => void }) {
  const t = useT();
  const [step, setStep] = useState(0);
  const [path, setPath] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const chooseFile = useCommand('shell.chooseFile');
  const join = useCommand('vault.join');
  useTitleFocus(step);
  const choose = async (): Promise<void> => {
    const chosen = await chooseFile.mutateAsync({ kind: 'bundle' });
    if (chosen.path !== null) setPath(chosen.path);
  };
  return (
    <VaultLayout title={t('vault.join.title')} isWide>
      {step === 0 && (
        <form
          className={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (path !== null && words.trim() !== '') setStep(1);
          }}
        >
          <p>{t('vault.join.lead')}</p>
          <div className={css.line}>
            <Button icon={FileKey} onPress={() => void choose()}>
              {t('vault.join.choose')}
            </Button>
            <span role="status" className={css.group}>
              {path === null ? '' : t('vault.join.chosen')}
            </span>
          </div>
          <TextField
            label={t('vault.join.words')}
            description={t('vault.join.wordsHint')}
            value={words}
            onChange={setWords}
            isBig
          />
          <div className={css.buttons}>
            <Button icon={ArrowLeft} onPress={onBack}>
              {t('vault.create.back')}
            </Button>
            <Button
              type="submit"
              variant="primary"
              size="large"
              disabledReason={path === null || words.trim() === '' ? t('vault.join.fillIn') : null}
            >
              {t('vault.team.next')}
            </Button>
          </div>
        </form>
      )}
      {step === 1 && (
        <PassphraseStep
          passphrase={passphrase}
          known={[]}
          onChange={setPassphrase}
          onBack={() => setStep(0)}
          onNext={() => setStep(2)}
        />
      )}
      {step === 2 && path !== null && (
        <CodeStep
          names={{ teamName: '', userName: '' }}
          error={join.error}
          isPending={join.isPending}
          onDone={(typedCode) =>
            join.mutate({ path, words, passphrase, typedCode }, { onSuccess: afterUnlock })
          }
          onBack={() => setStep(1)}
        />
      )}
    </VaultLayout>
  );
}
