import { useState } from 'react';
import { goalEnds } from '../../domain/goals/goals.ts';
import { checkEnding } from '../../domain/goals/goal-rules.ts';
import type { GoalView } from '../../domain/goals/effect-views.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FormFoot } from './form-foot.tsx';
import { useRuleText } from './use-rule-text.ts';
import styles from './goals.module.css';

interface Props {
  readonly caseId: string;
  readonly goal: GoalView;
  readonly onDone: () => void;
}

/** A goal is reached, replaced by another, or given up with a reason. */
export function EndGoal({ caseId, goal, onDone }: Props) {
  const t = useT();
  const ruleText = useRuleText();
  const [how, setHow] = useState<(typeof goalEnds)[number]>('reached');
  const why = useDraft(`goal-end/${goal.id}`, { because: '' });
  const end = useCommand('goals.end');
  const { because } = why.value;
  const [problem] = checkEnding({ how, because });
  const save = (): void => {
    if (problem !== undefined || end.isPending) return;
    const input = { caseId, meetingId: null, goalId: goal.id, how, because };
    end.mutate(input, { onSuccess: () => void why.remove().then(onDone) });
  };
  return (
    <form
      className={styles.form}
      aria-label={t('goals.endIt')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Segmented
        label={t('goals.end.how')}
        options={goalEnds.map((id) => ({ id, label: t(`goals.end.${id}`) }))}
        value={how}
        onChange={oneOf(goalEnds, setHow)}
      />
      <TextField
        label={t('goals.end.because')}
        value={because}
        onChange={(text) => why.setValue({ because: text })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      <FormFoot
        label={t('goals.endIt')}
        problem={problem === undefined ? null : ruleText(problem)}
        error={end.error}
        isPending={end.isPending}
        onSave={save}
        onClose={onDone}
      />
    </form>
  );
}
