import { useState } from 'react';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { userOptions } from './user-options.ts';

/** Everybody whom the case named is gone: a coordinator says who may open it from now on. */
export function NameUsersDialog({
  caseId,
  onClose,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
}) {
  const t = useT();
  const users = useApi('users.list', null);
  const nameUsers = useCommand('cases.nameUsers');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <FormDialog
      title={t('protection.orphan.title')}
      onClose={onClose}
      onSave={() => nameUsers.mutate({ caseId, namedUserIds: [...chosen] }, { onSuccess: () => onClose() })}
      saveLabel={t('protection.orphan.save')}
      lacks={chosen.length === 0 ? t('protection.orphan.choose') : null}
      isPending={nameUsers.isPending}
      error={nameUsers.error}
    >
      <p>{t('protection.orphan.text')}</p>
      <CheckboxGroup
        label={t('protection.named')}
        description={t('protection.namedHint')}
        options={userOptions(users.data ?? [], [], t)}
        value={chosen}
        onChange={setChosen}
        columns
      />
    </FormDialog>
  );
}
