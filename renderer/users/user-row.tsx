import { Ban, CircleCheck, Info } from 'lucide-react';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { isUnseated } from '../../domain/users/user-rules.ts';
import type { ApiOutput } from '../api/call.ts';
import { clock, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Cell, RowHead } from '../ui/plain-table.tsx';
import { Status } from '../ui/status.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';

export type User = ApiOutput<'users.list'>[number];
export type UserAction = 'change' | 'reset' | 'revoke';

/** One user, and what a coordinator may do about them. */
export function UserRow({
  user,
  onAction,
}: {
  readonly user: User;
  readonly onAction: (action: UserAction) => void;
}) {
  const t = useT();
  return (
    <tr>
      <RowHead detail={user.self ? t('users.self') : ''}>{user.name}</RowHead>
      <Cell detail={user.unit ?? ''}>{t(`app.role.${user.role}`)}</Cell>
      <Cell detail={<LastUnlock at={user.lastUnlock} />}>
        <KeyState user={user} />
      </Cell>
      <Cell isEnd>
        {user.revoked ? null : (
          <Button
            size="compact"
            variant={isUnseated(user) ? 'primary' : 'standard'}
            ariaLabel={t(isUnseated(user) ? 'users.seat.one' : 'users.change.one', { name: user.name })}
            onPress={() => onAction('change')}
          >
            {t(isUnseated(user) ? 'users.seat.button' : 'users.change.button')}
          </Button>
        )}
        {user.self ? <ChangePassphrase /> : user.revoked ? null : <Others user={user} onAction={onAction} />}
      </Cell>
    </tr>
  );
}

/** What nobody does to themselves. */
function Others({ user, onAction }: Parameters<typeof UserRow>[0]) {
  const t = useT();
  return (
    <>
      <Button
        size="compact"
        ariaLabel={t('users.reset.one', { name: user.name })}
        onPress={() => onAction('reset')}
      >
        {t('users.reset.button')}
      </Button>
      <Button
        size="compact"
        ariaLabel={t('users.revoke.one', { name: user.name })}
        onPress={() => onAction('revoke')}
      >
        {t('users.revoke.button')}
      </Button>
    </>
  );
}

function LastUnlock({ at }: { readonly at: string | null }) {
  const t = useT();
  if (at === null) return t('users.never');
  return t('users.lastUnlock', { day: withYear(dayOfInstant(at)), time: clock(at) });
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
