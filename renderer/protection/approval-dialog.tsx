import { CircleCheck, Hourglass } from 'lucide-react';
import { useState } from 'react';
import type { Approval } from '../../domain/approvals/approvals.ts';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { Select } from '../ui/select.tsx';
import { Status } from '../ui/status.tsx';
import { TextField } from '../ui/text-field.tsx';
import { usePassphraseProblem } from '../vault/use-passphrase-problem.ts';
import styles from './protection.module.css';

interface User {
  readonly id: string;
  readonly name: string;
}

/** A protected case on a paper, with whoever else may approve it. */
export interface ProtectedCase {
  readonly caseId: string;
  readonly approvers: readonly User[];
}

interface ApprovalDialogProps {
  readonly paper: Approval['paper'];
  readonly cases: readonly ProtectedCase[];
  readonly onClose: () => void;
  /** Goes on with the paper: with the protected cases once they are approved, or without them. */
  readonly onPrint: (withProtected: boolean) => void;
}

/** A protected child goes on paper when two people say so, the second one with a passphrase of their own. */
export function ApprovalDialog({ paper, cases, onClose, onPrint }: ApprovalDialogProps) {
  const t = useT();
  const { user } = useSession();
  const approvers = uniqueUsers(cases.flatMap((one) => one.approvers));
  const [userId, setUserId] = useState(approvers.length === 1 ? (approvers[0]?.id ?? null) : null);
  const [passphrase, setPassphrase] = useState('');
  const {
    value: reason,
    setValue: setReason,
    remove,
  } = useDraft(`approval/${paper}/${cases[0]?.caseId ?? ''}`, '');
  const give = useCommand('approvals.give');
  const problem = usePassphraseProblem(give.error, 0);
  const other = approvers.find(({ id }) => id === userId);
  const lacks =
    other === undefined ? 'other' : passphrase === '' ? 'passphrase' : reason.trim() === '' ? 'reason' : null;
  const submit = (): void => {
    if (lacks !== null || other === undefined || give.isPending || problem.mustWait) return;
    const caseIds = cases
      .filter((one) => one.approvers.some(({ id }) => id === other.id))
      .map(({ caseId }) => caseId);
    give.mutate(
      { caseIds, paper, userId: other.id, passphrase, reason },
      { onSuccess: () => void remove().then(() => onPrint(true)), onSettled: () => setPassphrase('') },
    );
  };
  return (
    <Dialog
      title={t('protection.print.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <p className={styles.foot}>{t('protection.print.logged')}</p>
          {/* Only minutes hold other cases, too. */}
          {paper === 'minutes' && (
            <Button onPress={() => onPrint(false)}>{t('protection.print.without')}</Button>
          )}
          {approvers.length > 0 && (
            <Button
              variant="primary"
              isPending={give.isPending}
              disabledReason={lacks === null ? null : t(`protection.print.lacks.${lacks}`)}
              onPress={submit}
            >
              {t('protection.print.confirm')}
            </Button>
          )}
        </>
      }
    >
      <form
        className={styles.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>
          {paper === 'letter'
            ? t('protection.print.textLetter')
            : t('protection.print.text', { count: cases.length })}
        </p>
        {approvers.length === 0 ? (
          <p className={styles.error}>{t('protection.print.nobody')}</p>
        ) : (
          <>
            <ol className={styles.two}>
              <li>
                <b>{user.name}</b>
                <Status tone="ok" icon={CircleCheck}>
                  {t('protection.print.you')}
                </Status>
              </li>
              <li>
                <b>{other?.name ?? t('protection.print.second')}</b>
                <Status tone="soon" icon={Hourglass}>
                  {t('protection.print.waits')}
                </Status>
              </li>
            </ol>
            {approvers.length > 1 && (
              <Select
                label={t('protection.print.who')}
                options={approvers.map(({ id, name }) => ({ id, label: name }))}
                value={userId}
                onChange={setUserId}
              />
            )}
            <PassphraseField
              label={t('protection.print.passphrase', { name: other?.name ?? t('protection.print.second') })}
              value={passphrase}
              onChange={setPassphrase}
              error={problem.text}
            />
            <TextField label={t('protection.print.reason')} value={reason} onChange={setReason} />
            <button type="submit" hidden />
          </>
        )}
      </form>
    </Dialog>
  );
}

const uniqueUsers = (users: readonly User[]): readonly User[] => [
  ...new Map(users.map((user) => [user.id, user])).values(),
];
