import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { checkPassphrase, CODE_LENGTH, normaliseCode } from '../../domain/vault/vault-rules.ts';
import { ApiFailure } from '../api/call.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { afterUnlock } from './after-unlock.ts';
import { useTitleFocus } from './focus-title.ts';
import css from './form.module.css';
import { NewPassphrase } from './new-passphrase.tsx';
import type { VaultStatus } from './status.ts';
import { usePassphraseProblem } from './use-passphrase-problem.ts';
import { UserChoice } from './user-choice.tsx';
import { VaultLayout } from './vault-layout.tsx';

interface Props {
  readonly status: VaultStatus;
  readonly onBack: () => void;
}

/** With the printed code somebody gets in and chooses a new passphrase. */
export function ForgottenScreen({ status, onBack }: Props) {
  const t = useT();
  const [userId, setUserId] = useState(status.users.length === 1 ? (status.users[0]?.id ?? null) : null);
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [hasTried, setTried] = useState(false);
  const unlock = useCommand('vault.unlockWithCode');
  const problem = usePassphraseProblem(unlock.error);
  const known = [status.teamName ?? '', ...status.users.map(({ name }) => name)];
  const isComplete = normaliseCode(code).length === CODE_LENGTH;
  useTitleFocus('forgotten');

  const codeError = (): string | null => {
    if (hasTried && !isComplete)
      return t('vault.code.length', { length: CODE_LENGTH, used: normaliseCode(code).length });
    if (unlock.error instanceof ApiFailure && unlock.error.code === 'wrong-passphrase')
      return t('vault.code.wrong');
    return problem.text || null;
  };
  const submit = (): void => {
    setTried(true);
    if (userId === null || !isComplete || problem.mustWait || checkPassphrase(passphrase, known).length > 0)
      return;
    unlock.mutate(
      { userId, code, newPassphrase: passphrase },
      { onSuccess: afterUnlock, onError: () => document.getElementById('vault/code')?.focus() },
    );
  };
  return (
    <VaultLayout title={t('vault.forgotten.title')} lead={<p>{t('vault.forgotten.lead')}</p>} isWide>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <UserChoice users={status.users} value={userId} onChange={setUserId} />
        <TextField
          label={t('vault.forgotten.code')}
          fieldKey="vault/code"
          value={code}
          onChange={setCode}
          isBig
          description={t('vault.code.typeHint')}
          error={hasTried && userId === null ? t('vault.unlock.chooseUser') : codeError()}
        />
        <NewPassphrase value={passphrase} known={known} onChange={setPassphrase} hasTried={hasTried} />
        <div className={css.buttons}>
          <Button icon={ArrowLeft} onPress={onBack}>
            {t('vault.create.back')}
          </Button>
          <Button type="submit" variant="primary" size="large" isPending={unlock.isPending}>
            {t('vault.forgotten.button')}
          </Button>
        </div>
      </form>
    </VaultLayout>
  );
}
