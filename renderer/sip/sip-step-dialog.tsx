import { useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { SipStep } from '../../domain/sip/sip.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { RecentDay } from '../interventions/recent-day.tsx';
import { useT } from '../text/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly caseId: string;
  readonly stage: SipStep['stage'];
  readonly onClose: () => void;
}

/** The day of the meeting, booked or held; at a follow-up what was found and what comes next. */
export function SipStepDialog({ caseId, stage, onClose }: Props) {
  const t = useT();
  const tell = useCommand('sip.tell');
  const [on, setOn] = useState<PlainDate | null>(stage === 'booked' ? null : today());
  const draft = useDraft(`sip/${stage}/${caseId}`, { result: '', next: '' });
  const { result, next } = draft.value;
  const asksResult = stage === 'followedUp' || stage === 'ended';
  const lacks =
    on === null ? t('decisions.missing') : asksResult && result.trim() === '' ? t('rule.sip.result') : null;
  const save = (): void => {
    if (lacks !== null || on === null || tell.isPending) return;
    tell.mutate({ caseId, stage, on, result, next }, { onSuccess: () => void draft.remove().then(onClose) });
  };
  return (
    <FormDialog
      title={t(`sip.do.${stage}`)}
      onClose={onClose}
      onCancel={() => void draft.remove().then(onClose)}
      onSave={save}
      lacks={lacks}
      isPending={tell.isPending}
      error={tell.error}
    >
      {stage === 'booked' ? (
        <DateField label={t('sip.stepDay.booked')} value={on} onChange={setOn} isRequired />
      ) : (
        <RecentDay label={t(`sip.stepDay.${stage}`)} value={on} onChange={setOn} />
      )}
      {asksResult && (
        <TextField
          label={t(stage === 'ended' ? 'sip.resultEnded' : 'sip.result')}
          value={result}
          onChange={(text) => draft.setValue((now) => ({ ...now, result: text }))}
          multiline={2}
          maxLength={FREE_TEXT_MAX}
          isRequired
        />
      )}
      {stage === 'followedUp' && (
        <TextField
          label={t('sip.next')}
          value={next}
          onChange={(text) => draft.setValue((now) => ({ ...now, next: text }))}
          multiline={2}
          maxLength={FREE_TEXT_MAX}
        />
      )}
    </FormDialog>
  );
}
