import { useState } from 'react';
import { covers } from '../../domain/consents/consent-rules.ts';
import type { Decision } from '../../domain/decisions/decisions.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import type { LiveCase } from './views.ts';

/** Consent has been taken back and reaches no unit any more, so that nobody can be told of the case. */
export const isAllWithdrawn = ({ consent }: Pick<LiveCase, 'consent'>): boolean =>
  consent.some(({ state }) => state === 'withdrawn') && !consent.some(covers);

/** The way out of the agenda for a case that nobody may be told of: it is closed, and that is the reason. */
export function CloseWithdrawn({
  meetingId,
  item: { caseId },
}: {
  readonly meetingId: string;
  readonly item: LiveCase;
}) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const record = useCommand('decisions.record');
  const done = (): void => setAsking(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('meetings.guard.close')}</Button>
      <ConfirmDialog
        title={t('meetings.guard.close.title')}
        description={t('meetings.guard.close.text')}
        confirm={t('meetings.guard.close.confirm')}
        isOpen={isAsking}
        isPending={record.isPending}
        onClose={done}
        onConfirm={() => record.mutate(withdrawnDecision(caseId, meetingId), { onSuccess: done })}
      >
        <ErrorLine error={record.error} />
      </ConfirmDialog>
    </>
  );
}

const withdrawnDecision = (caseId: string, meetingId: string): Decision => ({
  caseId,
  meetingId,
  type: 'close',
  closureReason: 'consentWithdrawn',
  interventionTypeId: null,
  text: '',
  level: null,
  providerUnitId: null,
  responsiblePersonId: null,
  firstContactBy: null,
  followUpOn: null,
  childView: null,
  goal: '',
  because: '',
  dissent: '',
  closing: { goals: null, contacts: [] },
});
