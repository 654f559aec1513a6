import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { afterUnlock } from './after-unlock.ts';
import { useTitleFocus } from './focus-title.ts';
import css from './form.module.css';
import { usePassphraseProblem } from './use-passphrase-problem.ts';
import { UserChoice } from './user-choice.tsx';
import { VaultLayout } from './vault-layout.tsx';

interface Props {
  readonly id: string;
  readonly isSample: boolean;
  readonly users: readonly { readonly id: string; readonly name: string }[];
  /** When the copy was made, in words. */
  readonly moment: string | null;
  readonly onBack: () => void;
}

export function OpenBackup({ id, isSample, users, moment, onBack }: Props) {
  const t = useT();
  const [userId, setUserId] = useState(users.length === 1 ? (users[0]?.id ?? null) : null);
  const [passphrase, setPassphrase] = useState('');
  const [hasNoUser, setNoUser] = useState(false);
  const restore = useCommand('backups.restore');
  const problem = usePassphraseProblem(restore.error);
  useTitleFocus(id);
  const failure = hasNoUser ? t('vault.unlock.chooseUser') : problem.text;
  return (
    <VaultLayout
      title={t('vault.restore.openTitle')}
      lead={
        <p>{moment === null ? t('vault.restore.openLead') : t('vault.restore.openLeadAt', { moment })}</p>
      }
      isSample={isSample}
    >
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setNoUser(userId === null);
          if (userId !== null && !problem.mustWait)
            restore.mutate({ id, userId, passphrase }, { onSuccess: afterUnlock });
        }}
      >
        <UserChoice users={users} value={userId} onChange={setUserId} />
        <PassphraseField
          label={t('vault.restore.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          description={t('vault.restore.passphraseHint')}
          error={failure}
        />
        <div className={css.buttons}>
          <Button icon={ArrowLeft} onPress={onBack}>
            {t('vault.create.back')}
          </Button>
          <Button type="submit" variant="primary" size="large" isPending={restore.isPending}>
            {t('vault.restore.button')}
          </Button>
        </div>
      </form>
    </VaultLayout>
  );
}
