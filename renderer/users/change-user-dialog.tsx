import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { isWhole, type Rights, trimmed, UserRights } from './user-rights.tsx';
import type { User } from './user-row.tsx';

/** Another role, unit or person; never another role for oneself. */
export function ChangeUserDialog({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const t = useT();
  const change = useCommand('users.change');
  const { role, personId, unitId } = user;
  const [rights, setRights] = useState<Rights>({ role, personId, unitId });
  const [hasTried, setTried] = useState(false);
  const save = (): void => {
    setTried(true);
    if (isWhole(rights)) change.mutate({ userId: user.id, ...trimmed(rights) }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('users.change.title', { name: user.name })}
      onClose={onClose}
      onSave={save}
      isPending={change.isPending}
      error={change.error}
    >
      <p>{t('users.change.text')}</p>
      <UserRights value={rights} hasTried={hasTried} hasFixedRole={user.self} onChange={setRights} />
    </FormDialog>
  );
}
