import { useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { sipReasons } from '../../domain/sip/sip.ts';
import { checkSipAnswer } from '../../domain/sip/sip-rules.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { RecentDay } from '../interventions/recent-day.tsx';
import { LegalReference } from '../law/legal-reference.tsx';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly caseId: string;
  readonly answer: 'yes' | 'no';
  readonly onClose: () => void;
}

/** What the family said and when; a no says why, and when it is asked again. */
export function SipAnswerDialog({ caseId, answer, onClose }: Props) {
  const t = useT();
  const send = useCommand('sip.answer');
  const [on, setOn] = useState<PlainDate | null>(today());
  const [reason, setReason] = useState<(typeof sipReasons)[number] | null>(null);
  const [askAgainOn, setAskAgainOn] = useState<PlainDate | null>(null);
  const draft = useDraft<{ words: string }>(`sip-answer/${caseId}`, { words: '' });
  const { words } = draft.value;
  const [first] =
    on === null ? [{ rule: '' }] : checkSipAnswer({ answer, on, reason, words, askAgainOn }, today());
  const key = `rule.${first?.rule ?? ''}`;
  const lacks = first === undefined ? null : isTextKey(key) ? t(key) : t('decisions.missing');
  const save = (): void => {
    if (lacks !== null || on === null || send.isPending) return;
    send.mutate(
      { caseId, answer, on, reason, words, askAgainOn },
      { onSuccess: () => void draft.remove().then(onClose) },
    );
  };
  return (
    <FormDialog
      title={t(`sip.dialog.${answer}`)}
      onClose={onClose}
      onCancel={() => void draft.remove().then(onClose)}
      onSave={save}
      lacks={lacks}
      isPending={send.isPending}
      error={send.error}
    >
      {answer === 'yes' ? (
        <p>
          {t('sip.dialog.yesText')} <LegalReference law="coordinatedPlan" />
        </p>
      ) : (
        <>
          <ChipGroup
            label={t('sip.reason')}
            options={sipReasons.map((id) => ({ id, label: t(`sip.reason.${id}`) }))}
            value={reason}
            onChange={(id) => setReason(sipReasons.find((one) => one === id) ?? null)}
          />
          <TextField
            label={t('sip.words')}
            value={words}
            onChange={(text) => draft.setValue({ words: text })}
            multiline={2}
            maxLength={FREE_TEXT_MAX}
            isRequired={reason === 'other'}
          />
        </>
      )}
      <RecentDay label={t('sip.day')} value={on} onChange={setOn} />
      {answer === 'no' && (
        <DateField
          label={t('sip.askAgain')}
          description={t('sip.askAgainHint')}
          value={askAgainOn}
          onChange={setAskAgainOn}
        />
      )}
    </FormDialog>
  );
}
