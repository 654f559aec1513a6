import { Printer } from 'lucide-react';
import { useState } from 'react';
import { normaliseCode } from '../../domain/vault/vault-rules.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RecoveryCode } from '../vault/recovery-code.tsx';
import { RecoverySheet } from '../vault/recovery-sheet.tsx';
import css from './users.module.css';

/** A new printed code. The old one opens the case log until the new one has been typed in once. */
export function NewRecoveryCode() {
  const t = useT();
  const make = useCommand('users.newRecoveryCode');
  const [isDone, setDone] = useState(false);
  return (
    <>
      <ErrorLine error={make.error} />
      <span role="status" className={css.done}>
        {isDone ? t('users.code.done') : ''}
      </span>
      <Button
        size="compact"
        isPending={make.isPending}
        onPress={() => {
          setDone(false);
          make.mutate(null);
        }}
      >
        {t('users.code.new')}
      </Button>
      {make.data === undefined ? null : (
        <CodeDialog
          code={make.data.recoveryCode}
          onClose={(done) => {
            make.reset();
            setDone(done);
          }}
        />
      )}
    </>
  );
}

function CodeDialog({ code, onClose }: { readonly code: string; readonly onClose: (done: boolean) => void }) {
  const t = useT();
  const { user, team } = useSession();
  const { data: status } = useApi('vault.status', null);
  const print = useCommand('shell.print');
  const confirm = useCommand('users.confirmRecoveryCode');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const close = (): void => onClose(false);
  const save = (): void => {
    const isRight = normaliseCode(typed) === normaliseCode(code);
    setWrong(!isRight);
    if (isRight)
      confirm.mutate(
        { typedCode: typed },
        {
          onSuccess: () => onClose(true),
        },
      );
  };
  return (
    <Dialog
      title={t('users.code.title')}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('users.cancel')}</Button>
          <Button variant="primary" isPending={confirm.isPending} onPress={save}>
            {t('users.code.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t('users.code.lead')}</p>
        <RecoveryCode code={code} />
        <div className={css.line}>
          <Button icon={Printer} isPending={print.isPending} onPress={() => print.mutate(null)}>
            {t('users.code.print')}
          </Button>
        </div>
        <TextField
          label={t('users.code.type')}
          value={typed}
          isBig
          error={isWrong ? t('users.code.wrong') : null}
          onChange={(next) => {
            setTyped(next);
            setWrong(false);
          }}
        />
        <ErrorBanner title={t('users.code.failed')} error={confirm.error} />
      </div>
      <RecoverySheet code={code} team={team.name} user={user.name} device={status?.deviceName ?? ''} />
    </Dialog>
  );
}
