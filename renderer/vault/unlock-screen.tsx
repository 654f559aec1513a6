import { FlaskConical } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { afterUnlock } from './after-unlock.ts';
import { useTitleFocus } from './focus-title.ts';
import css from './form.module.css';
import type { VaultStatus } from './status.ts';
import { ConcernWhenLocked } from './concern-when-locked.tsx';
import { usePassphraseProblem } from './use-passphrase-problem.ts';
import { UserChoice } from './user-choice.tsx';
import { VaultLayout } from './vault-layout.tsx';

interface Props {
  readonly status: VaultStatus;
  readonly onForgotten: () => void;
  readonly onRestore: () => void;
}

export function UnlockScreen({ status, onForgotten, onRestore }: Props) {
  const t = useT();
  const [userId, setUserId] = useState(status.users.length === 1 ? (status.users[0]?.id ?? null) : null);
  const [passphrase, setPassphrase] = useState('');
  const [hasNoUser, setNoUser] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unlock = useCommand('vault.unlock');
  useTitleFocus('unlock');
  const problem = usePassphraseProblem(unlock.error, status.waitSeconds);

  const submit = (): void => {
    setNoUser(userId === null);
    if (userId === null || problem.mustWait || unlock.isPending) return;
    unlock.mutate(
      { userId, passphrase },
      {
        onSuccess: afterUnlock,
        onError: () => {
          field.current?.focus();
          field.current?.select();
        },
      },
    );
  };
  const failure = hasNoUser ? t('vault.unlock.chooseUser') : problem.text;
  return (
    <VaultLayout
      title={t('vault.unlock.title')}
      lead={status.teamName === null ? undefined : <p>{status.teamName}</p>}
    >
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <UserChoice
          users={status.users}
          value={userId}
          onChange={(id) => {
            setUserId(id);
            setNoUser(false);
            field.current?.focus();
          }}
        />
        <PassphraseField
          ref={field}
          label={t('vault.unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus={status.users.length === 1}
          error={failure}
        />
        {status.samplePassphrase === null ? null : (
          <Banner
            tone="soon"
            icon={FlaskConical}
            title={t('vault.unlock.sample')}
            actions={
              <Button
                size="compact"
                onPress={() => {
                  setPassphrase(status.samplePassphrase ?? '');
                  field.current?.focus();
                }}
              >
                {t('vault.unlock.sampleFill')}
              </Button>
            }
          >
            {status.samplePassphrase}
          </Banner>
        )}
        <Button
          type="submit"
          variant="primary"
          size="large"
          isWide
          shortcut="Enter"
          isPending={unlock.isPending}
        >
          {t('vault.unlock.button')}
        </Button>
      </form>
      <div className={css.links}>
        <Button variant="quiet" size="compact" onPress={onForgotten}>
          {t('vault.unlock.forgotten')}
        </Button>
        <Button variant="quiet" size="compact" onPress={onRestore}>
          {t('vault.restore.open')}
        </Button>
        <ConcernWhenLocked />
      </div>
    </VaultLayout>
  );
}
