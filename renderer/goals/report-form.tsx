import { useState } from 'react';
import type { Effect } from '../../domain/goals/effect-views.ts';
import { checkReport } from '../../domain/goals/goal-rules.ts';
import { followUpPeople, reportStates } from '../../domain/goals/goals.ts';
import type { Respondent } from '../../domain/goals/scales.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { oneOf } from '../cases/one-of.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FormFoot } from './form-foot.tsx';
import { RatingInputs } from './rating-inputs.tsx';
import { emptyReport, isSame, knownWays, toReport } from './report-draft.ts';
import type { ReportDraft } from './report-draft.ts';
import { useRuleText } from './use-rule-text.ts';
import styles from './goals.module.css';

interface Props {
  readonly caseId: string;
  readonly name: string;
  readonly effect: Effect;
  /** Those this user answers for, the first due first; at least one. */
  readonly followUps: Effect['followUps'];
  readonly onDone: () => void;
}

/** Before the meeting, in seconds: how it goes, what the child says, and numbers, each only if somebody knows. */
export function ReportForm({ caseId, name, effect, followUps, onDone }: Props) {
  const t = useT();
  const ruleText = useRuleText();
  const draft = useDraft<ReportDraft>(`report/${caseId}`, emptyReport);
  const [goalRespondent, setGoalRespondent] = useState<Respondent>('team');
  const report = useCommand('goals.report');
  const { value } = draft;
  const about = followUps.find(({ decisionId }) => decisionId === value.decisionId) ?? followUps[0];
  const [problem] = checkReport(value);
  const lacksWords = value.way !== null && value.words.trim() === '';
  const change = (part: Partial<ReportDraft>): void => draft.setValue((now) => ({ ...now, ...part }));
  if (about === undefined) return null;
  const save = (): void => {
    if (problem !== undefined || lacksWords || report.isPending) return;
    report.mutate(toReport(caseId, about.decisionId, value), {
      onSuccess: () => void draft.remove().then(onDone),
    });
  };
  if (!draft.isReady) return <Skeleton rows={6} />;
  return (
    <form
      className={styles.form}
      aria-label={t('goals.report.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {followUps.length > 1 ? (
        <Select
          label={t('goals.report.about')}
          options={followUps.map(({ decisionId, what, followUpOn }) => ({
            id: decisionId,
            label: what,
            detail: dayAndWeek(followUpOn),
          }))}
          value={about.decisionId}
          onChange={(decisionId) => change({ decisionId })}
        />
      ) : (
        <p className={styles.goal}>
          {about.what} <small>{t('goals.report.due', { day: dayAndWeek(about.followUpOn) })}</small>
        </p>
      )}
      <Segmented
        label={t('goals.report.state')}
        options={reportStates.map((id) => ({ id, label: t(`goals.state.${id}`) }))}
        value={value.state}
        onChange={oneOf(reportStates, (state) => change({ state }))}
      />
      <TextField
        label={t(value.state === 'notStarted' ? 'goals.report.why' : 'goals.report.how')}
        value={value.because}
        onChange={(because) => change({ because })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
        isRequired={value.state === 'notStarted'}
      />
      <RatingInputs
        name={name}
        effect={effect}
        level={3}
        goalRespondent={goalRespondent}
        onGoalRespondent={setGoalRespondent}
        valueOf={(of) => ({
          now: value.rated.find((one) => isSame(one, of))?.value ?? null,
          last: effect.ratings.findLast((one) => isSame(one, of))?.value ?? null,
        })}
        onRate={(rating) =>
          draft.setValue((now) => ({
            ...now,
            rated: [...now.rated.filter((one) => !isSame(one, rating)), rating],
          }))
        }
      />
      {effect.scales.includes('now') && (
        <div className={styles.form} data-mends="childView">
          <ChipGroup
            label={t('goals.report.childSaid')}
            options={knownWays.map((id) => ({ id, label: t(`decisions.view.${id}`) }))}
            value={value.way}
            onChange={oneOf(knownWays, (way) => change({ way }))}
          />
          {value.way !== null && (
            <TextField
              label={t('decisions.field.viewWords')}
              value={value.words}
              onChange={(words) => change({ words })}
              multiline={2}
              maxLength={FREE_TEXT_MAX}
              isRequired
            />
          )}
        </div>
      )}
      <PresentAndNext value={value} onChange={change} />
      <p className={styles.hint}>{t('goals.report.hint')}</p>
      <FormFoot
        label={t('goals.report.save')}
        problem={
          problem !== undefined ? ruleText(problem) : lacksWords ? t('rule.decision.childWords') : null
        }
        error={report.error}
        isPending={report.isPending}
        onSave={save}
        onClose={onDone}
      />
    </form>
  );
}

/** Who was there when it was looked at, and what should come next: the meeting decides. */
function PresentAndNext({
  value: { present, nextStep },
  onChange,
}: {
  readonly value: Pick<ReportDraft, 'present' | 'nextStep'>;
  readonly onChange: (part: Partial<ReportDraft>) => void;
}) {
  const t = useT();
  return (
    <>
      <CheckboxGroup
        label={t('goals.report.present')}
        options={followUpPeople.map((id) => ({ id, label: t(`goals.present.${id}`) }))}
        value={present}
        onChange={(ids) => onChange({ present: followUpPeople.filter((id) => ids.includes(id)) })}
        columns
      />
      <TextField
        label={t('goals.report.next')}
        value={nextStep}
        onChange={(text) => onChange({ nextStep: text })}
        maxLength={FREE_TEXT_MAX}
      />
    </>
  );
}
