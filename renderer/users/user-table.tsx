import { Ban, CircleCheck, Info, Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { type ApiOutput } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { Section } from '../settings/section.tsx';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Status } from '../ui/status.tsx';
import { AddUserDialog } from './add-user-dialog.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { NewRecoveryCode } from './new-recovery-code.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

type User = ApiOutput<'users.list'>[number];

export function UserTable() {
  const t = useT();
  const errorText = useErrorText();
  const { data, error } = useApi('users.list', null);
  const [isAdding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<User | null>(null);
  return (
    <Section
      title={t('settings.section.users')}
      detail={
        data === undefined
          ? undefined
          : t('users.count', { count: data.filter((user) => !user.revoked).length })
      }
      lead={t('users.lead')}
      action={
        <Button
          variant="primary"
          icon={Plus}
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('users.add.button')}
        </Button>
      }
    >
      {error === null ? null : (
        <Banner tone="late" icon={TriangleAlert} title={t('users.error')} role="alert">
          {errorText(error)}
        </Banner>
      )}
      {data === undefined ? (
        error === null && <Skeleton rows={4} />
      ) : (
        <PlainTable
          label={t('settings.section.users')}
          columns={[
            { id: 'name', label: t('users.column.name') },
            { id: 'role', label: t('users.column.role') },
            { id: 'unit', label: t('users.column.unit') },
            { id: 'state', label: t('users.column.state') },
            { id: 'action', label: t('users.column.action'), isHidden: true },
          ]}
        >
          {data.map((user) => (
            <tr key={user.id}>
              <RowHead detail={user.self ? t('users.self') : ''}>{user.name}</RowHead>
              <Cell>{t(`app.role.${user.role}`)}</Cell>
              <Cell>{user.unit ?? ''}</Cell>
              <Cell>
                <KeyState user={user} />
              </Cell>
              <Cell isEnd>
                {user.self ? (
                  <ChangePassphrase />
                ) : user.revoked ? null : (
                  <Button
                    size="compact"
                    ariaLabel={t('users.revoke.one', { name: user.name })}
                    onPress={() => {
                      setRevoking(user);
                    }}
                  >
                    {t('users.revoke.button')}
                  </Button>
                )}
              </Cell>
            </tr>
          ))}
          <tr>
            <RowHead>{t('users.code.name')}</RowHead>
            <Cell>{t('users.code.opensAll')}</Cell>
            <Cell />
            <Cell>
              <Status tone="ok" icon={CircleCheck}>
                {t('users.code.onPaper')}
              </Status>
            </Cell>
            <Cell isEnd>
              <NewRecoveryCode />
            </Cell>
          </tr>
        </PlainTable>
      )}
      <Note icon={Info}>{t('users.note')}</Note>
      {isAdding ? (
        <AddUserDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {revoking === null ? null : (
        <RevokeDialog
          user={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
    </Section>
  );
}

function KeyState({ user }: { readonly user: User }) {
  const t = useT();
  if (user.revoked)
    return (
      <Status tone="idle" icon={Ban}>
        {t('users.state.revoked')}
      </Status>
    );
  return (
    <Status tone={user.hasKey ? 'ok' : 'idle'} icon={user.hasKey ? CircleCheck : Info}>
      {t(user.hasKey ? 'users.state.hasKey' : 'users.state.noKeyHere')}
    </Status>
  );
}
