import { ArchiveRestore, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { shownNumber } from '../text/shown-number.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { KeyValues } from '../ui/key-values.tsx';
import { Note } from '../ui/note.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { afterUnlock } from '../vault/after-unlock.ts';
import { useCountdown } from '../vault/use-countdown.ts';
import { UserChoice } from '../vault/user-choice.tsx';
import { waitSeconds } from '../vault/wait-seconds.ts';
import type { Backups } from './backups-section.tsx';
import css from './backups.module.css';
import { momentOf } from './moment.ts';

type Backup = Backups['rows'][number];

interface Props {
  readonly backup: Backup | undefined;
  readonly newest: Backup | undefined;
  readonly unsavedChanges: number;
  readonly isRestored: boolean;
  readonly onRestored: () => void;
}

/** Steps two and three. What is there now is kept as a copy of its own before anything is put in its place. */
export function RestorePanel({ backup, newest, unsavedChanges, isRestored, onRestored }: Props) {
  const t = useT();
  if (backup === undefined)
    return (
      <div>
        <h3 className={css.stepFirst}>{t('backups.step2')}</h3>
        <p className={css.hint}>{t('backups.chooseFirst')}</p>
        <p role="status" className={css.done}>
          {isRestored ? t('backups.restored') : ''}
        </p>
      </div>
    );
  const now = (newest?.changes ?? 0) + unsavedChanges;
  return (
    <div>
      <h3 className={css.stepFirst}>{t('backups.step2')}</h3>
      <KeyValues
        rows={[
          {
            id: 'now',
            label: t('backups.changesNow'),
            value: shownNumber(now),
          },
          {
            id: 'copy',
            label: t('backups.changesInCopy'),
            value: shownNumber(backup.changes),
          },
          {
            id: 'gone',
            label: t('backups.changesGone'),
            value: shownNumber(Math.max(0, now - backup.changes)),
          },
        ]}
      />
      <div className={css.undo}>
        <Note icon={Undo2}>
          <b>{t('backups.undoable')}</b> {t('backups.undoableText')}
        </Note>
      </div>
      <RestoreForm backup={backup} onRestored={onRestored} />
    </div>
  );
}

function RestoreForm({ backup, onRestored }: { readonly backup: Backup; readonly onRestored: () => void }) {
  const t = useT();
  const errorText = useErrorText();
  const session = useSession();
  const { mutate: inspect, data: inside, error: unreadable } = useCommand('backups.inspect');
  const restore = useCommand('backups.restore');
  const [userId, setUserId] = useState<string | null>(session.user.id);
  const [passphrase, setPassphrase] = useState('');
  const left = useCountdown(waitSeconds(restore.error), restore.error);
  useEffect(() => {
    inspect({ id: backup.id });
  }, [inspect, backup.id]);
  const run = (as: string): void => {
    restore.mutate(
      { id: backup.id, userId: as, passphrase },
      {
        onSuccess: () => {
          onRestored();
          afterUnlock();
        },
      },
    );
  };
  const users = inside?.users ?? [];
  const user = users.find((one) => one.id === userId);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (user !== undefined && left === 0) run(user.id);
      }}
    >
      <h3 className={css.step}>{t('backups.step3')}</h3>
      <ErrorLine error={unreadable} />
      {users.length === 0 ? null : <UserChoice users={users} value={user?.id ?? null} onChange={setUserId} />}
      <PassphraseField
        label={t('backups.passphrase')}
        description={t('backups.passphraseHint')}
        value={passphrase}
        onChange={setPassphrase}
        error={left > 0 ? t('vault.unlock.wait', { count: left }) : errorText(restore.error)}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        isWide
        icon={ArchiveRestore}
        isPending={restore.isPending}
        disabledReason={
          user === undefined ? t('backups.whoFirst') : passphrase === '' ? t('backups.passphraseFirst') : null
        }
      >
        {t('backups.restore', { moment: momentOf(backup.at) })}
      </Button>
    </form>
  );
}
