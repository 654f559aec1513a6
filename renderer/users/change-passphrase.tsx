import { useState } from 'react';
import { checkPassphrase } from '../../domain/vault/vault-rules.ts';
import { useErrorText } from '../api/error-text.ts';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { NewPassphrase } from '../vault/new-passphrase.tsx';
import css from './users.module.css';

/** One's own passphrase. Neither the old nor the new one is kept anywhere in the window once the dialog closes. */
export function ChangePassphrase() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <>
      <span role="status" className={css.done}>
        {isDone ? t('users.passphrase.done') : ''}
      </span>
      <Button
        size="compact"
        onPress={() => {
          setDone(false);
          setOpen(true);
        }}
      >
        {t('users.passphrase.change')}
      </Button>
      {isOpen ? (
        <ChangeDialog
          onClose={(done) => {
            setOpen(false);
            setDone(done);
          }}
        />
      ) : null}
    </>
  );
}

function ChangeDialog({ onClose }: { readonly onClose: (done: boolean) => void }) {
  const t = useT();
  const errorText = useErrorText();
  const { user, team } = useSession();
  const change = useCommand('vault.changePassphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [hasTried, setTried] = useState(false);
  const known = [team.name, user.name];
  const save = (): void => {
    setTried(true);
    if (current === '' || checkPassphrase(next, known).length > 0) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => onClose(true),
      },
    );
  };
  return (
    <FormDialog
      title={t('users.passphrase.title')}
      size="small"
      onClose={() => onClose(false)}
      onSave={save}
      saveLabel={t('users.passphrase.save')}
      isPending={change.isPending}
      // Said at the field.
      error={null}
    >
      <PassphraseField
        label={t('users.passphrase.current')}
        value={current}
        onChange={setCurrent}
        error={
          change.error === null && hasTried && current === ''
            ? t('users.passphrase.currentMissing')
            : errorText(change.error)
        }
      />
      <NewPassphrase value={next} known={known} onChange={setNext} hasTried={hasTried} />
    </FormDialog>
  );
}
