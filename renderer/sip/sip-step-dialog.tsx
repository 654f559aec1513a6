import { useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { SipStep } from '../../domain/sip/sip.ts';
import { today } from '../api/clock.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { RecentDay } from '../interventions/recent-day.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './sip.module.css';

interface Props {
  readonly caseId: string;
  readonly stage: SipStep['stage'];
  readonly onClose: () => void;
}

/** The day of the meeting, booked or held; at a follow-up what was found and what comes next. */
export function SipStepDialog(props: Props) {
  const t = useT();
  return (
    <Dialog title={t(`sip.do.${props.stage}`)} isOpen onClose={props.onClose}>
      <StepForm {...props} />
    </Dialog>
  );
}

function StepForm({ caseId, stage, onClose }: Props) {
  const t = useT();
  const errorText = useErrorText();
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
  useShortcuts([{ keys: 'Ctrl Enter', label: t('sip.save'), action: save }]);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
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
      <p role="alert" className={css.error}>
        {errorText(tell.error)}
      </p>
      <div className={css.buttons}>
        <Button variant="primary" type="submit" disabledReason={lacks} isPending={tell.isPending}>
          {t('sip.save')}
        </Button>
      </div>
    </form>
  );
}
