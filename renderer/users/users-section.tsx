import { Info } from 'lucide-react';
import { useSession } from '../api/session.ts';
import { Section } from '../settings/section.tsx';
import { useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { UserTable } from './user-table.tsx';

/** Who can open the case log. Everybody may change their own passphrase; the rest is the coordinator's. */
export function UsersSection() {
  const t = useT();
  const { user } = useSession();
  if (isAllowed(user.role, 'users.write')) return <UserTable />;
  return (
    <Section
      title={t('users.own.title')}
      detail={t(`app.role.${user.role}`)}
      lead={t('users.own.lead')}
      action={<ChangePassphrase />}
    >
      <Note icon={Info}>{t('users.own.note')}</Note>
    </Section>
  );
}
