import { useState } from 'react';
import { checkPassphrase } from '../../domain/vault/vault-rules.ts';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { NewPassphrase } from '../vault/new-passphrase.tsx';
import type { User } from './user-row.tsx';
import css from './users.module.css';

interface Props {
  readonly user: User;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Somebody has forgotten theirs, sits at this machine and types a new one. */
export function ResetDialog({ user, onClose, onDone }: Props) {
  const t = useT();
  const { team } = useSession();
  const reset = useCommand('users.resetPassphrase');
  const [passphrase, setPassphrase] = useState('');
  const [hasTried, setTried] = useState(false);
  const known = [team.name, user.name];
  const save = (): void => {
    setTried(true);
    if (checkPassphrase(passphrase, known).length === 0)
      reset.mutate({ userId: user.id, passphrase }, { onSuccess: onDone });
  };
  return (
    <FormDialog
      title={t('users.reset.title', { name: user.name })}
      onClose={onClose}
      onSave={save}
      saveLabel={t('users.reset.save')}
      isPending={reset.isPending}
      error={reset.error}
    >
      <ul className={css.points}>
        <li>{t('users.reset.1', { name: user.name })}</li>
        <li>{t('users.reset.2')}</li>
        <li>{t('users.reset.3')}</li>
      </ul>
      <NewPassphrase value={passphrase} known={known} onChange={setPassphrase} hasTried={hasTried} />
    </FormDialog>
  );
}
