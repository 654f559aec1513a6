import { useState } from 'react';
import type { Effect } from '../../domain/goals/effect-views.ts';
import { checkRating } from '../../domain/goals/rating-rules.ts';
import { respondents, scaleIds, scales } from '../../domain/goals/scales.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { FormFoot } from './form-foot.tsx';
import { emptyRating, openGoals, toRating } from './rating-draft.ts';
import type { RatingDraft } from './rating-draft.ts';
import { useRuleText } from './use-rule-text.ts';
import { ValueField } from './value-field.tsx';
import { valueText } from './value-text.ts';
import styles from './goals.module.css';

interface Props {
  readonly caseId: string;
  readonly meetingId: string | null;
  readonly effect: Effect;
  readonly onDone: () => void;
}

/** One number after another: what, who has answered, how much, and which day. */
export function RatingForm({ caseId, meetingId, effect, onDone }: Props) {
  const t = useT();
  const ruleText = useRuleText();
  const goals = openGoals(effect);
  const offered = scaleIds.filter(
    (scale) => effect.scales.includes(scale) && (scale !== 'goal' || goals.length > 0),
  );
  const draft = useDraft<RatingDraft>(`rating/${caseId}`, emptyRating(offered, today()));
  const rate = useCommand('goals.rate');
  const [said, say] = useState('');
  const { value } = draft;
  const scale = offered.includes(value.scale) ? value.scale : (offered[0] ?? 'now');
  const rating = toRating({ ...value, scale }, goals);
  const [problem] =
    rating === null
      ? [{ rule: 'rating.unfinished' }]
      : checkRating(
          rating,
          { birthYear: null, goals: goals.map((goal) => ({ ...goal, alsoIds: [] })) },
          today(),
        );
  const change = (part: Partial<RatingDraft>): void => draft.setValue((now) => ({ ...now, ...part }));
  const save = (): void => {
    if (rating === null || problem !== undefined || rate.isPending) return;
    rate.mutate(
      { caseId, meetingId, ...rating },
      {
        onSuccess: () => {
          const who = t(`goals.respondent.${rating.respondent}`);
          say(t('goals.rate.saved', { who, value: valueText(rating.value, rating.scale, t) }));
          change({ respondent: null, value: '' });
        },
      },
    );
  };
  if (!draft.isReady) return <Skeleton rows={4} />;
  return (
    <form
      className={styles.form}
      aria-label={t('goals.rate.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.pair}>
        <Select
          label={t('goals.rate.scale')}
          options={offered.map((id) => ({ id, label: t(`goals.scale.${id}`) }))}
          value={scale}
          onChange={oneOf(scaleIds, (next) => change({ scale: next, respondent: null, value: '' }))}
        />
        <DateField label={t('goals.rate.on')} value={value.on} onChange={(on) => change({ on })} isRequired />
      </div>
      {scale === 'goal' && (
        <Select
          label={t('goals.rate.goal')}
          options={goals.map(({ id, text }) => ({ id, label: text }))}
          value={value.goalId ?? goals[0]?.id ?? null}
          onChange={(goalId) => change({ goalId })}
        />
      )}
      <ChipGroup
        label={t('goals.rate.respondent')}
        options={scales[scale].respondents.map((id) => ({ id, label: t(`goals.respondent.${id}`) }))}
        value={value.respondent}
        onChange={oneOf(respondents, (respondent) => change({ respondent }))}
      />
      <ValueField
        scale={scale}
        goal={scale === 'goal' ? (goals.find(({ id }) => id === value.goalId) ?? goals[0]) : undefined}
        value={value.value}
        onChange={(next) => change({ value: next })}
      />
      <p className={styles.meta} role="status">
        {said}
      </p>
      <FormFoot
        label={t('goals.rate.save')}
        problem={problem === undefined ? null : ruleText(problem)}
        error={rate.error}
        isPending={rate.isPending}
        onSave={save}
        onClose={onDone}
        hasKey={meetingId === null}
      />
    </form>
  );
}
