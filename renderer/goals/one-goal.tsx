import { Flag, Pencil } from 'lucide-react';
import type { Effect, GoalView } from '../../domain/goals/effect-views.ts';
import { lastOf } from '../../domain/goals/rating-rules.ts';
import { useKeptForm } from '../app/use-kept-in-address.ts';
import { dayAndWeek, dayMonthYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { EndGoal } from './end-goal.tsx';
import { GoalForm } from './goal-form.tsx';
import { hasLevels, Levels } from './goal-levels.tsx';
import { goalWords } from './goal-words.ts';
import { ScaleBlock } from './scale-block.tsx';
import { seriesOf } from './series.ts';
import { levelText, valueText } from './value-text.ts';
import styles from './goals.module.css';

interface Props {
  readonly caseId: string;
  readonly goal: GoalView;
  readonly effect: Effect;
  readonly mayWrite: boolean;
}

const forms = ['words', 'end'] as const;

/** A goal with where it stands, its levels in the team's words, and how it has gone. */
export function OneGoal({ caseId, goal, effect, mayWrite }: Props) {
  const t = useT();
  const [asking, setAsking] = useKeptForm(`goal-${goal.id}`, forms);
  const close = (): void => setAsking(null);
  const mayChange = mayWrite && goal.ended === null;
  const series = seriesOf(effect, 'goal', goal.id);
  const last = lastOf(series.flatMap(({ ratings }) => ratings));
  const hasWords = hasLevels(goal);
  if (asking === 'words' && mayChange) return <GoalForm caseId={caseId} goal={goal} onDone={close} />;
  return (
    <>
      <p className={styles.goal}>{goalWords(goal, t)}</p>
      <p className={styles.meta}>
        {goal.ended === null
          ? t('goals.set', { day: dayAndWeek(goal.on) })
          : t('goals.ended', { how: t(`goals.end.${goal.ended.how}`), day: dayAndWeek(goal.ended.on) })}
        {goal.ended !== null && goal.ended.because !== '' && ` ${goal.ended.because}`}
      </p>
      {last !== undefined && (
        <p className={styles.stands}>
          <b>{valueText(last.value, 'goal', t)}</b>{' '}
          {t('goals.stands', {
            level: withoutStop(last.value === 0 ? t('goals.level.0') : levelText(goal, last.value, t)),
            who: t(`goals.respondent.${last.respondent}`).toLowerCase(),
            day: dayMonthYear(last.on),
          })}
        </p>
      )}
      {series.length === 0 && <Levels goal={goal} />}
      {series.length > 0 && (
        <ScaleBlock scale="goal" about={goalWords(goal, t)} series={series} decidedOn={effect.decidedOn}>
          <Levels goal={goal} />
        </ScaleBlock>
      )}
      {mayChange && asking === null && (
        <span className={styles.acts}>
          <Button size="compact" variant="quiet" icon={Pencil} onPress={() => setAsking('words')}>
            {t(hasWords ? 'goals.change' : 'goals.writeLevels')}
          </Button>
          <Button size="compact" variant="quiet" icon={Flag} onPress={() => setAsking('end')}>
            {t('goals.endIt')}
          </Button>
        </span>
      )}
      {asking === 'end' && mayChange && <EndGoal caseId={caseId} goal={goal} onDone={close} />}
    </>
  );
}

/** A sentence that goes on. */
const withoutStop = (text: string): string => text.trim().replace(/\.$/, '');
