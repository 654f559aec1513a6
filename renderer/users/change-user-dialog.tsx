import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { needsUnit, type Rights, trimmed, UserRights } from './user-rights.tsx';
import type { User } from './user-row.tsx';
import css from './users.module.css';

/** Another role, unit or person; never another role for oneself. */
export function ChangeUserDialog({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const t = useT();
  const errorText = useErrorText();
  const change = useCommand('users.change');
  const { role, personId, unitId } = user;
  const [rights, setRights] = useState<Rights>({ role, personId, unitId });
  const [hasTried, setTried] = useState(false);
  const save = (): void => {
    setTried(true);
    if (!needsUnit(rights)) change.mutate({ userId: user.id, ...trimmed(rights) }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('users.change.title', { name: user.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('users.cancel')}</Button>
          <Button variant="primary" isPending={change.isPending} onPress={save}>
            {t('users.change.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t('users.change.text')}</p>
        <UserRights value={rights} hasTried={hasTried} hasFixedRole={user.self} onChange={setRights} />
        {change.error === null ? null : (
          <p className={css.error} role="alert">
            {errorText(change.error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
