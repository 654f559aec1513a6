import { CircleCheck, Info, Plus } from 'lucide-react';
import { useState } from 'react';
import { isUnseated } from '../../domain/users/user-rules.ts';
import { useApi } from '../api/use-api.ts';
import { Section } from '../settings/section.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { Note } from '../ui/note.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Status } from '../ui/status.tsx';
import { AddUserDialog } from './add-user-dialog.tsx';
import { ChangeUserDialog } from './change-user-dialog.tsx';
import { NewRecoveryCode } from './new-recovery-code.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { UnseatedNotice } from './unseated-notice.tsx';
import { type User, type UserAction, UserRow } from './user-row.tsx';
import css from './users.module.css';

interface Asked {
  readonly action: UserAction;
  readonly user: User;
}

export function UserTable() {
  const t = useT();
  const { data, error } = useApi('users.list', null);
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [resetName, setResetName] = useState('');
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
        <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
          {t('users.add.button')}
        </Button>
      }
    >
      <ErrorBanner title={t('users.error')} error={error} />
      <UnseatedNotice names={(data ?? []).filter(isUnseated).map(({ name }) => name)} />
      <p role="status" className={css.done}>
        {resetName === '' ? '' : t('users.reset.done', { name: resetName })}
      </p>
      {data === undefined ? (
        error === null && <Skeleton rows={4} />
      ) : (
        <PlainTable
          label={t('settings.section.users')}
          columns={[
            { id: 'name', label: t('users.column.name') },
            { id: 'role', label: t('users.column.role') },
            { id: 'state', label: t('users.column.state') },
            { id: 'action', label: t('users.column.action'), isHidden: true },
          ]}
        >
          {data.map((user) => (
            <UserRow
              key={user.id}
              user={user}
              onAction={(action) => {
                setResetName('');
                setAsked({ action, user });
              }}
            />
          ))}
          <CodeRow />
        </PlainTable>
      )}
      <Note icon={Info}>{t('users.note')}</Note>
      {isAdding ? <AddUserDialog onClose={() => setAdding(false)} /> : null}
      {asked === null ? null : (
        <AskedDialog
          asked={asked}
          onClose={() => setAsked(null)}
          onReset={(name) => {
            setResetName(name);
            setAsked(null);
          }}
        />
      )}
    </Section>
  );
}

interface AskedProps {
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onReset: (name: string) => void;
}

function AskedDialog({ asked: { action, user }, onClose, onReset }: AskedProps) {
  switch (action) {
    case 'change':
      return <ChangeUserDialog user={user} onClose={onClose} />;
    case 'reset':
      return <ResetDialog user={user} onClose={onClose} onDone={() => onReset(user.name)} />;
    case 'revoke':
      return <RevokeDialog user={user} onClose={onClose} />;
  }
}

/** The printed code lies among the keys, since it opens like one. */
function CodeRow() {
  const t = useT();
  return (
    <tr>
      <RowHead>{t('users.code.name')}</RowHead>
      <Cell>{t('users.code.opensAll')}</Cell>
      <Cell>
        <Status tone="ok" icon={CircleCheck}>
          {t('users.code.onPaper')}
        </Status>
      </Cell>
      <Cell isEnd>
        <NewRecoveryCode />
      </Cell>
    </tr>
  );
}
