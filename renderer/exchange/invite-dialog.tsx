import { FileKey, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { isWhole, type Rights, trimmed, UserRights } from '../users/user-rights.tsx';
import css from './exchange.module.css';
import { WordsShown } from './words-shown.tsx';

const NEW = 'new';

/** A file for the new computer, and five words that are told in another way than the file. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const errorText = useErrorText();
  const { data: users } = useApi('users.list', null);
  const [userId, setUserId] = useState(NEW);
  const [rights, setRights] = useState<Rights>({ role: 'member', personId: null, unitId: null });
  const { value, setValue, remove } = useDraft('invite', { name: '', machine: '' });
  const { name, machine } = value;
  const change = (part: Partial<typeof value>): void => {
    setValue((current) => ({ ...current, ...part }));
  };
  const chooseTarget = useCommand('shell.chooseTarget');
  const invite = useCommand('exchange.invite');
  const isNew = userId === NEW;
  const isReady = machine.trim() !== '' && (!isNew || (name.trim() !== '' && isWhole(rights)));
  const make = async (): Promise<void> => {
    const { path } = await chooseTarget.mutateAsync({
      suggestedName: t('exchange.invite.fileName'),
      kind: 'bundle',
    });
    if (path === null) return;
    const user = isNew ? { name, ...trimmed(rights) } : { id: userId };
    await invite
      .mutateAsync({ machine, user, path }, { onSuccess: () => void remove() })
      .catch(() => undefined);
  };
  return (
    <Dialog
      title={t('exchange.invite.title')}
      isOpen
      onClose={onClose}
      actions={
        invite.data === undefined ? (
          <Button
            variant="primary"
            icon={FileKey}
            isPending={invite.isPending}
            disabledReason={isReady ? null : t('exchange.invite.fillIn')}
            onPress={() => void make()}
          >
            {t('exchange.invite.make')}
          </Button>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {t('exchange.invite.done')}
          </Button>
        )
      }
    >
      {invite.data === undefined ? (
        <div className={css.form}>
          <p>{t('exchange.invite.text')}</p>
          <Select
            label={t('exchange.invite.user')}
            options={[
              { id: NEW, label: t('exchange.invite.newUser') },
              ...(users ?? [])
                .filter(({ revoked }) => !revoked)
                .map((user) => ({ id: user.id, label: user.name })),
            ]}
            value={userId}
            onChange={setUserId}
          />
          {isNew && (
            <>
              <UserRights
                value={rights}
                hasTried={false}
                onChange={(next, personName) => {
                  setRights(next);
                  if (personName !== undefined) change({ name: personName });
                }}
              />
              <TextField
                label={t('exchange.invite.name')}
                value={name}
                onChange={(next) => change({ name: next })}
              />
            </>
          )}
          <TextField
            label={t('exchange.invite.machine')}
            description={t('exchange.invite.machineHint')}
            value={machine}
            onChange={(next) => change({ machine: next })}
          />
          {invite.error !== null && (
            <Banner tone="late" icon={TriangleAlert} title={errorText(invite.error)} role="alert" />
          )}
        </div>
      ) : (
        <WordsShown words={invite.data.passphrase} hint={t('exchange.invite.wordsHint')} />
      )}
    </Dialog>
  );
}
