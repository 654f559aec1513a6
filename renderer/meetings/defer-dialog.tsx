import { useState } from 'react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { checkDeferral } from '../../domain/meetings/deferral-rules.ts';
import { ApiFailure } from '../api/call.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { LiftFields } from '../obstacles/lift-fields.tsx';
import { useLift } from '../obstacles/use-lift.ts';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SaveKey } from '../ui/save-key.tsx';
import { TextField } from '../ui/text-field.tsx';
import { DeferralList } from './deferral-lineage.tsx';
import { Refused } from './refused.tsx';
import type { AgendaRow } from './views.ts';
import styles from './day-dialogs.module.css';

interface DeferDialogProps {
  readonly meetingId: string;
  readonly row: AgendaRow;
  readonly onClose: () => void;
  /** The team decides after all. */
  readonly onDecide: (way: 'decide' | 'close') => void;
  readonly onDone: () => void;
}

/**
 * An item that is put off says why: the agenda counts the times. After as many as the team allows it is decided about,
 * closed, or lifted to the steering group.
 */
export function DeferDialog(props: DeferDialogProps) {
  const { meetingId, row, onClose } = props;
  const t = useT();
  const { value: reason, setValue: setReason, remove } = useDraft(`defer/${meetingId}/${row.caseId}`, '');
  const defer = useCommand('meetings.defer');
  /** Of a protected case the window does not know how often it has been put off, only that the core says stop. */
  const [isCapped, setCapped] = useState(false);
  const escalated = row.mustDecide || isCapped;
  const lift = useLift(`case/${row.caseId}`, escalated);
  const isEmpty =
    checkDeferral({ reason, escalated }, { times: row.deferredTimes, cap: Infinity }).length > 0;
  const lacks = isEmpty ? 'deferral.reason' : lift.lacks;

  const save = (): void => {
    if (lacks !== null || defer.isPending) return;
    defer.mutate(
      { meetingId, caseId: row.caseId, reason, ...(escalated ? { lift: lift.value } : {}) },
      {
        onSuccess: () => {
          void remove();
          void lift.discard();
          props.onDone();
        },
        onError: (error) => {
          if (isCap(error)) setCapped(true);
        },
      },
    );
  };

  const saveLabel = t(escalated ? 'meetings.defer.escalate' : 'meetings.defer.confirm');
  return (
    <Dialog
      title={t(escalated ? 'meetings.defer.mustDecide' : 'meetings.defer.title', {
        number: caseLabel(t, row.number),
      })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <SaveKey label={saveLabel} onSave={save} />
          <Button variant="quiet" onPress={onClose}>
            {t('meetings.cancel')}
          </Button>
          <Button
            variant={escalated ? 'standard' : 'primary'}
            disabledReason={lacks === null ? null : t(`rule.${lacks}`)}
            onPress={save}
          >
            {saveLabel}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Refused error={isCap(defer.error) ? null : defer.error} />
        {escalated && <MustDecide row={row} onDecide={props.onDecide} />}
        <TextField
          label={t(escalated ? 'meetings.defer.escalateReason' : 'meetings.defer.reason')}
          description={t(escalated ? 'meetings.defer.escalateHint' : 'meetings.defer.hint')}
          value={reason}
          onChange={setReason}
          maxLength={FREE_TEXT_MAX}
          isRequired
          autoFocus={!escalated}
        />
        {escalated && <LiftFields lift={lift} />}
      </form>
    </Dialog>
  );
}

const isCap = (error: unknown): boolean =>
  error instanceof ApiFailure && error.params['rule'] === 'deferral.cap';

function MustDecide({ row, onDecide }: Pick<DeferDialogProps, 'row' | 'onDecide'>) {
  const t = useT();
  return (
    <>
      {row.deferredTimes > 0 && <p>{t('meetings.defer.mustDecideText', { count: row.deferredTimes })}</p>}
      <DeferralList deferrals={row.deferrals} />
      <div className={styles['ways']}>
        <Button variant="primary" autoFocus onPress={() => onDecide('decide')}>
          {t('meetings.defer.decide')}
        </Button>
        <Button onPress={() => onDecide('close')}>{t('meetings.defer.close')}</Button>
      </div>
    </>
  );
}
