import { ArrowLeft, Printer, Save } from 'lucide-react';
import { useState } from 'react';
import { normaliseCode } from '../../domain/vault/vault-rules.ts';
import { ApiFailure } from '../api/call.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './form.module.css';
import { RecoveryCode } from './recovery-code.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { useRecoveryCode } from './use-recovery-code.ts';

interface Props {
  /** For the sheet of paper. */
  readonly names: { readonly teamName: string; readonly userName: string };
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onDone: (typedCode: string) => void;
  readonly onBack: () => void;
}

/** The code is printed or saved, and typed in once: then we know that it can be read. */
export function CodeStep({ names, error, isPending, onDone, onBack }: Props) {
  const t = useT();
  const { code, error: codeError } = useRecoveryCode();
  const { data: status } = useApi('vault.status', null);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const print = useCommand('shell.print');
  const save = useCommand('shell.saveFile');
  const people = { team: names.teamName, user: names.userName, device: status?.deviceName ?? '' };
  const isRefused = error instanceof ApiFailure && error.params['field'] === 'typedCode';

  const submit = (): void => {
    const isRight = code !== null && normaliseCode(typed) === normaliseCode(code);
    setWrong(!isRight);
    if (!isRight) document.getElementById('vault/typedCode')?.focus();
    else onDone(typed);
  };
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t('vault.code.lead')}</p>
      <RecoveryCode code={code ?? ''} />
      <div className={css.line}>
        <Button
          icon={Printer}
          isDisabled={code === null}
          onPress={() => void print.mutateAsync(null).catch(() => undefined)}
        >
          {t('vault.code.print')}
        </Button>
        <Button
          icon={Save}
          isDisabled={code === null}
          isPending={save.isPending}
          onPress={() => {
            save.mutate({
              suggestedName: t('vault.code.fileName'),
              kind: 'txt',
              text: t('vault.code.fileText', { code: code ?? '', ...people }),
            });
          }}
        >
          {t('vault.code.save')}
        </Button>
        <span role="status" className={css.group}>
          {save.data?.saved === true ? t('vault.code.saved') : ''}
        </span>
      </div>
      <TextField
        label={t('vault.code.type')}
        fieldKey="vault/typedCode"
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setWrong(false);
        }}
        isBig
        error={isWrong || isRefused ? t('vault.code.wrong') : null}
        description={t('vault.code.typeHint')}
      />
      <ErrorBanner error={codeError ?? (isRefused ? null : error)} />
      <div className={css.buttons}>
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('vault.create.back')}
        </Button>
        <Button type="submit" variant="primary" size="large" shortcut="Enter" isPending={isPending}>
          {t('vault.code.create')}
        </Button>
      </div>
      {code === null ? null : <RecoverySheet code={code} {...people} />}
    </form>
  );
}
