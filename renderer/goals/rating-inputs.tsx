import type { Effect } from '../../domain/goals/effect-views.ts';
import { respondents, scales } from '../../domain/goals/scales.ts';
import type { Respondent } from '../../domain/goals/scales.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';
import { ValueScale } from '../ui/value-scale.tsx';
import { Levels } from './goal-levels.tsx';
import { goalWords } from './goal-words.ts';
import { openGoals } from './rating-draft.ts';
import type { Rated } from './report-draft.ts';
import { seriesOf } from './series.ts';
import { Spark } from './spark.tsx';
import { goalValues, levelText, nowValues, valueText } from './value-text.ts';
import styles from './rating-inputs.module.css';

interface Props {
  readonly name: string;
  readonly effect: Effect;
  readonly level: 2 | 3;
  /** Who rates the goals here. */
  readonly goalRespondent: Respondent;
  readonly onGoalRespondent: (respondent: Respondent) => void;
  /** What has been rated this time, and what it was the time before. */
  readonly valueOf: (of: Omit<Rated, 'value'>) => {
    readonly now: number | null;
    readonly last: number | null;
  };
  readonly onRate: (rating: Rated) => void;
}

/** The goals, and the child, the guardians, the school and the team side by side: each number one press. */
export function RatingInputs(props: Props) {
  const t = useT();
  const { effect, name, level, goalRespondent, onGoalRespondent, valueOf, onRate } = props;
  const Heading = level === 2 ? 'h3' : 'h4';
  const goals = effect.scales.includes('goal') ? openGoals(effect) : [];
  const nameOf = (respondent: Respondent): string =>
    respondent === 'child' && name !== '' ? name : t(`goals.respondent.${respondent}`);
  const nows = scales.now.respondents.map((respondent) => {
    const of = { scale: 'now' as const, goalId: null, respondent };
    return { of, respondent, ...valueOf(of) };
  });
  return (
    <>
      {goals.length > 0 && (
        <div className={styles.part}>
          <div className={styles.head}>
            <Heading>{t('goals.live.goals')}</Heading>
            <Segmented
              label={t('goals.live.who')}
              hideLabel
              options={scales.goal.respondents.map((id) => ({ id, label: t(`goals.short.${id}`) }))}
              value={goalRespondent}
              onChange={oneOf(respondents, onGoalRespondent)}
            />
          </div>
          <ul className={styles.rows}>
            {goals.map((goal) => {
              const of = { scale: 'goal' as const, goalId: goal.id, respondent: goalRespondent };
              const { now, last } = valueOf(of);
              const past = seriesOf(effect, 'goal', goal.id).find(
                ({ respondent }) => respondent === goalRespondent,
              );
              return (
                <li key={goal.id} className={styles.goal}>
                  <p>
                    {goalWords(goal, t)}
                    {now !== null && now !== 0 && (
                      <small>
                        {valueText(now, 'goal', t)} {levelText(goal, now, t)}
                      </small>
                    )}
                  </p>
                  <span className={styles.past}>
                    {(past?.ratings ?? [])
                      .slice(-4)
                      .map(({ value }) => valueText(value, 'goal', t))
                      .join(' → ')}
                  </span>
                  <ValueScale
                    label={t('goals.live.rate', { what: goalWords(goal, t), who: nameOf(goalRespondent) })}
                    values={goalValues}
                    value={now}
                    last={last}
                    isWide
                    describe={(value) => `${valueText(value, 'goal', t)}, ${levelText(goal, value, t)}`}
                    onChange={(value) => onRate({ ...of, value })}
                  />
                  <div className={styles.words}>
                    <Levels goal={goal} />
                  </div>
                </li>
              );
            })}
          </ul>
          <p className={styles.legend}>{t('goals.live.legend')}</p>
        </div>
      )}
      {effect.scales.includes('now') && (
        <div className={styles.part}>
          <div className={styles.head}>
            <Heading>{t('goals.live.now')}</Heading>
            <small>{t('goals.live.ends')}</small>
          </div>
          <ul className={styles.rows}>
            {nows.map(({ of, respondent, now, last }) => (
              <li key={respondent} className={styles.now}>
                <p>{nameOf(respondent)}</p>
                <Spark
                  respondent={respondent}
                  ratings={
                    seriesOf(effect, 'now').find((one) => one.respondent === respondent)?.ratings ?? []
                  }
                />
                <ValueScale
                  label={t('goals.live.rate', { what: t('goals.scale.now'), who: nameOf(respondent) })}
                  values={nowValues}
                  value={now}
                  last={last}
                  describe={String}
                  onChange={(value) => onRate({ ...of, value })}
                />
                <b>{now ?? <small>{t('goals.live.notSet')}</small>}</b>
              </li>
            ))}
          </ul>
          <Difference nows={nows.map(({ respondent, now }) => ({ name: nameOf(respondent), now }))} />
        </div>
      )}
    </>
  );
}

/** From two steps apart it is worth asking why. */
const WORTH_ASKING = 2;

function Difference({
  nows,
}: {
  readonly nows: readonly { readonly name: string; readonly now: number | null }[];
}) {
  const t = useT();
  const rated = nows
    .flatMap(({ name, now }) => (now === null ? [] : [{ name, now }]))
    .toSorted((left, right) => left.now - right.now);
  const [low, high] = [rated[0], rated.at(-1)];
  if (low === undefined || high === undefined || high.now - low.now < WORTH_ASKING) return null;
  return (
    <p className={styles.difference} role="status">
      {t('goals.live.difference', { low: low.name, lowest: low.now, high: high.name, highest: high.now })}
    </p>
  );
}
