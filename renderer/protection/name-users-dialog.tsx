import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './protection.module.css';
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
  const errorText = useErrorText();
  const users = useApi('users.list', null);
  const nameUsers = useCommand('cases.nameUsers');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Dialog
      title={t('protection.orphan.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('protection.cancel')}</Button>
          <Button
            variant="primary"
            isPending={nameUsers.isPending}
            disabledReason={chosen.length === 0 ? t('protection.orphan.choose') : null}
            onPress={() =>
              nameUsers.mutate({ caseId, namedUserIds: [...chosen] }, { onSuccess: () => onClose() })
            }
          >
            {t('protection.orphan.save')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('protection.orphan.text')}</p>
        <CheckboxGroup
          label={t('protection.named')}
          description={t('protection.namedHint')}
          options={userOptions(users.data ?? [], [], t)}
          value={chosen}
          onChange={setChosen}
          error={errorText(nameUsers.error)}
          columns
        />
      </div>
    </Dialog>
  );
}
