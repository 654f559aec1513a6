import { useState } from 'react';
import { feedbackWays } from '../../domain/family-feedback/family-feedback.ts';
import type { FeedbackWay } from '../../domain/family-feedback/family-feedback.ts';
import { letterReceivers } from '../../domain/letters/letter-rules.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import css from './family-feedback.module.css';
import { type Receiver, receiverWords } from './told-state.tsx';

interface Props {
  readonly caseId: string;
  readonly meetingId: string;
  readonly number: string;
  readonly receivers: readonly Receiver[];
  readonly onClose: () => void;
}

/** Who has been told without a letter, how and when; also takes back what was written by mistake. */
export function FeedbackDialog({ caseId, meetingId, number, receivers, onClose }: Props) {
  const t = useT();
  const record = useCommand('familyFeedback.record');
  const able = receivers.filter(({ isWithheld }) => !isWithheld);
  const written = able.filter(({ told }) => told !== null && told.way !== 'letter');
  const [to, setTo] = useState<readonly string[]>(
    able.filter(({ told }) => told === null).map((one) => one.to),
  );
  const [way, setWay] = useState<FeedbackWay>('phone');
  const [on, setOn] = useState<string | null>(today());
  const chosen = letterReceivers.filter((one) => to.includes(one));
  const missing =
    chosen.length === 0 ? 'familyFeedback.choose' : on === null ? 'familyFeedback.chooseDay' : null;
  return (
    <FormDialog
      title={t('familyFeedback.title', { number })}
      onClose={onClose}
      onSave={() => {
        if (on !== null) record.mutate({ caseId, meetingId, to: chosen, way, on }, { onSuccess: onClose });
      }}
      lacks={missing === null ? null : t(missing)}
      isPending={record.isPending}
      error={record.error}
    >
      <p>{t('familyFeedback.text')}</p>
      <CheckboxGroup
        label={t('familyFeedback.who')}
        options={able.map((one) => ({ id: one.to, label: receiverWords(t, one) }))}
        value={to}
        onChange={setTo}
      />
      <Segmented
        label={t('familyFeedback.how')}
        options={feedbackWays.map((id) => ({ id, label: t(`familyFeedback.way.${id}`) }))}
        value={way}
        onChange={(id) => setWay(feedbackWays.find((one) => one === id) ?? 'other')}
      />
      <DateField label={t('familyFeedback.when')} value={on} onChange={setOn} />
      {written.map((one) => (
        <p key={one.to} className={css.written}>
          {t('familyFeedback.written', { who: receiverWords(t, one) })}{' '}
          <Button
            size="compact"
            onPress={() => record.mutate({ caseId, meetingId, to: [one.to], way: null, on: today() })}
          >
            {t('familyFeedback.takeBack')}
          </Button>
        </p>
      ))}
    </FormDialog>
  );
}
