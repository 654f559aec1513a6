import { checkGoal } from '../../domain/goals/goal-rules.ts';
import type { GoalView } from '../../domain/goals/effect-views.ts';
import { FREE_TEXT_MAX, SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FormFoot } from './form-foot.tsx';
import { useRuleText } from './use-rule-text.ts';
import styles from './goals.module.css';

interface Props {
  readonly caseId: string;
  /** Given other words; null for a new goal. */
  readonly goal: GoalView | null;
  readonly onDone: () => void;
}

const empty = { text: '', lowest: '', low: '', high: '', highest: '' };
type GoalDraft = typeof empty;

/** What is hoped for, and what a little and much better or worse would be: asked for, so that rating it is not a guess. */
export function GoalForm({ caseId, goal, onDone }: Props) {
  const t = useT();
  const ruleText = useRuleText();
  const draft = useDraft<GoalDraft>(`goal/${goal?.id ?? caseId}`, goal === null ? empty : toDraft(goal));
  const set = useCommand('goals.set');
  const { value } = draft;
  const levels = { '-2': value.lowest, '-1': value.low, '1': value.high, '2': value.highest };
  const [problem] = checkGoal({ text: value.text, levels });
  const save = (): void => {
    if (problem !== undefined || set.isPending) return;
    const input = { caseId, meetingId: null, describes: goal?.id ?? null, text: value.text, levels };
    set.mutate(input, { onSuccess: () => void draft.remove().then(onDone) });
  };
  const change = (part: Partial<GoalDraft>): void => draft.setValue((now) => ({ ...now, ...part }));
  if (!draft.isReady) return <Skeleton rows={4} />;
  const level = (label: string, key: keyof GoalDraft) => (
    <TextField
      label={label}
      value={value[key]}
      onChange={(text) => change({ [key]: text })}
      maxLength={SHORT_TEXT_MAX}
    />
  );
  return (
    <form
      className={styles.form}
      aria-label={t(goal === null ? 'goals.new' : 'goals.change')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {level(t('goals.field.2'), 'highest')}
      {level(t('goals.field.1'), 'high')}
      <TextField
        label={t('goals.field.0')}
        description={t('goals.field.0.hint')}
        value={value.text}
        onChange={(text) => change({ text })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
        isRequired
        autoFocus
      />
      {level(t('goals.field.-1'), 'low')}
      {level(t('goals.field.-2'), 'lowest')}
      <FormFoot
        label={t('goals.save')}
        problem={problem === undefined ? null : ruleText(problem)}
        error={set.error}
        isPending={set.isPending}
        onSave={save}
        onClose={onDone}
      />
    </form>
  );
}

const toDraft = ({ text, levels }: GoalView): GoalDraft => ({
  text,
  lowest: levels['-2'],
  low: levels['-1'],
  high: levels['1'],
  highest: levels['2'],
});
