import { useState } from 'react';
import type { ErrorCode } from '../../domain/kernel/errors.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { useTitleFocus } from './focus-title.ts';
import css from './form.module.css';
import { RestoreScreen } from './restore-screen.tsx';
import type { VaultStatus } from './status.ts';
import { VaultLayout } from './vault-layout.tsx';

interface Props {
  readonly problem: ErrorCode;
  readonly status: VaultStatus | undefined;
}

/** Where putting a copy in its place is the way on; elsewhere it would only hide what is wrong. */
const restorable: readonly ErrorCode[] = [
  'vault-damaged',
  'vault-missing',
  'vault-unencrypted',
  'vault-tampered',
];

/** The case log cannot be opened: what is safe, what to do, and never a dead end. */
export function BrokenScreen({ problem, status }: Props) {
  const t = useT();
  const [isRestoring, setRestoring] = useState(false);
  const canRestore = restorable.includes(problem);
  useTitleFocus(problem);
  if (isRestoring) return <RestoreScreen status={status} onBack={() => setRestoring(false)} />;
  const again = (
    <Button
      variant={canRestore ? 'standard' : 'primary'}
      size="large"
      onPress={() => void queryClient.invalidateQueries()}
    >
      {t('vault.broken.again')}
    </Button>
  );
  return (
    <VaultLayout
      title={t('vault.broken.title')}
      lead={<p role="alert">{t(`error.${problem}`, { ref: '', minutes: 0, seconds: 0 })}</p>}
      isWide
    >
      {status === undefined ? null : (
        <dl className={css.facts}>
          <div>
            <dt>{t('vault.broken.folder')}</dt>
            <dd>{status.folder}</dd>
          </div>
          <div>
            <dt>{t('vault.broken.copies')}</dt>
            <dd>
              {status.backups === 0
                ? t('vault.broken.noCopies')
                : t('vault.broken.copyCount', { count: status.backups })}
            </dd>
          </div>
        </dl>
      )}
      <div className={css.choices}>
        {canRestore ? (
          <Button variant="primary" size="large" onPress={() => setRestoring(true)}>
            {t('vault.restore.open')}
          </Button>
        ) : null}
        {again}
        <Button size="large" onPress={() => void call('shell.quit', null)}>
          {t('vault.broken.quit')}
        </Button>
      </div>
    </VaultLayout>
  );
}
