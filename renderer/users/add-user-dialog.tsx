import { useState } from 'react';
import { checkPassphrase } from '../../domain/vault/vault-rules.ts';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { NewPassphrase } from '../vault/new-passphrase.tsx';
import { isWhole, type Rights, trimmed, UserRights } from './user-rights.tsx';
import css from './users.module.css';

/** The new user sits at this machine and chooses a passphrase of their own; nobody else needs to know it. */
export function AddUserDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { team } = useSession();
  const add = useCommand('users.add');
  const [rights, setRights] = useState<Rights>({ role: 'member', personId: null, unitId: null });
  const { value: name, setValue: setName, remove } = useDraft('users/add', '');
  const [passphrase, setPassphrase] = useState('');
  const [hasTried, setTried] = useState(false);
  const isComplete =
    name.trim() !== '' && isWhole(rights) && checkPassphrase(passphrase, [team.name, name]).length === 0;

  const save = (): void => {
    setTried(true);
    if (isComplete)
      add.mutate({ name, ...trimmed(rights), passphrase }, { onSuccess: () => void remove().then(onClose) });
  };
  return (
    <FormDialog
      title={t('users.add.title')}
      onClose={onClose}
      onSave={save}
      saveLabel={t('users.add.save')}
      isPending={add.isPending}
      error={add.error}
    >
      <section className={css.invite} aria-labelledby="invite">
        <h3 id="invite">{t('users.invite.title')}</h3>
        <ol>
          <li>{t('users.invite.1')}</li>
          <li>{t('users.invite.2')}</li>
          <li>{t('users.invite.3')}</li>
        </ol>
      </section>
      <UserRights
        value={rights}
        hasTried={hasTried}
        onChange={(next, personName) => {
          setRights(next);
          if (personName !== undefined) setName(personName);
        }}
      />
      <TextField
        label={t('users.column.name')}
        value={name}
        isRequired
        error={hasTried && name.trim() === '' ? t('users.add.nameMissing') : null}
        onChange={setName}
      />
      <NewPassphrase
        value={passphrase}
        known={[team.name, name]}
        onChange={setPassphrase}
        hasTried={hasTried}
      />
    </FormDialog>
  );
}
