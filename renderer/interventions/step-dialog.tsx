import { useState } from 'react';
import { checkStep } from '../../domain/interventions/intervention-rules.ts';
import { interventionEndings } from '../../domain/interventions/interventions.ts';
import type { InterventionStep } from '../../domain/interventions/interventions.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import type { CaseDecision } from '../cases/case-view.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Course } from './course-words.ts';
import { RecentDay } from './recent-day.tsx';

interface Props {
  readonly decision: CaseDecision;
  readonly course: Course;
  readonly stage: InterventionStep['stage'];
  readonly what: string;
  readonly onClose: () => void;
}

/** Which day it happened: today unless somebody says another. What ended says how, and why if it was not done. */
export function StepDialog({ decision, course, stage, what, onClose }: Props) {
  const t = useT();
  const record = useCommand('interventions.record');
  const [on, setOn] = useState<PlainDate | null>(today());
  const [ending, setEnding] = useState<InterventionStep['ending']>(null);
  const draft = useDraft<{ because: string }>(`intervention/${decision.id}`, { because: '' });
  const { because } = draft.value;
  const [first] =
    on === null
      ? [{ rule: 'interventions.day', field: 'on' }]
      : checkStep({ stage, on, ending, because }, course, today());
  const key = `rule.${first?.rule ?? ''}`;
  const lacks = first === undefined ? null : isTextKey(key) ? t(key) : t('decisions.missing');
  const save = (): void => {
    if (lacks !== null || on === null || record.isPending) return;
    record.mutate(
      { decisionId: decision.id, stage, on, ending, because },
      { onSuccess: () => void draft.remove().then(onClose) },
    );
  };
  return (
    <FormDialog
      title={t(`interventions.dialog.${stage}`)}
      size="small"
      onClose={onClose}
      onCancel={() => void draft.remove().then(onClose)}
      onSave={save}
      lacks={lacks}
      isPending={record.isPending}
      error={record.error}
    >
      <p>{what}</p>
      {stage === 'ended' && (
        <ChipGroup
          label={t('interventions.ending')}
          options={interventionEndings
            .filter((one) => (one === 'neverStarted') === (course.startedOn === null))
            .map((one) => ({ id: one, label: t(`interventions.ending.${one}`) }))}
          value={ending}
          onChange={(id) => setEnding(interventionEndings.find((one) => one === id) ?? null)}
        />
      )}
      {ending !== null && ending !== 'completed' && (
        <TextField
          label={t('interventions.because')}
          value={because}
          onChange={(text) => draft.setValue({ because: text })}
          maxLength={FREE_TEXT_MAX}
          multiline={2}
          isRequired
        />
      )}
      <RecentDay label={t('interventions.day')} value={on} onChange={setOn} />
    </FormDialog>
  );
}
