import { LockKeyhole } from 'lucide-react';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import css from './users.module.css';

interface Props {
  readonly user: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Says what happens, and what does not: a copy that somebody already has is still theirs to open. */
export function RevokeDialog({ user, onClose }: Props) {
  const t = useT();
  const revoke = useCommand('users.revoke');
  const { data: named } = useApi('cases.namedIn', { userId: user.id });
  return (
    <ConfirmDialog
      title={t('users.revoke.title', { name: user.name })}
      description={
        <ul className={css.points}>
          <li>{t('users.revoke.now')}</li>
          <li>{t('users.revoke.key')}</li>
          <li>{t('users.revoke.old')}</li>
          <li>{t('users.revoke.copies')}</li>
          <li>{t('users.revoke.kept')}</li>
        </ul>
      }
      confirm={t('users.revoke.confirm')}
      destructive
      isOpen
      isPending={revoke.isPending}
      onClose={onClose}
      onConfirm={() => revoke.mutate({ userId: user.id }, { onSuccess: onClose })}
    >
      {named === undefined || named.cases === 0 ? null : (
        <Banner
          tone={named.alone > 0 ? 'late' : 'soon'}
          icon={LockKeyhole}
          title={t('users.revoke.named', { count: named.cases })}
        >
          {named.alone > 0 ? t('users.revoke.alone', { count: named.alone }) : undefined}
        </Banner>
      )}
      <ErrorLine error={revoke.error} />
    </ConfirmDialog>
  );
}
