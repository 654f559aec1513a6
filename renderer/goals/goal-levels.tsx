import type { GoalView } from '../../domain/goals/effect-views.ts';
import { useT } from '../text/t.ts';
import { goalValues, levelText, valueText } from './value-text.ts';
import styles from './goals.module.css';

export const hasLevels = ({ levels }: Pick<GoalView, 'levels'>): boolean =>
  Object.values(levels).some((text) => text !== '');

/** The five levels in the team's words; nothing while it has none of its own. */
export function Levels({ goal }: { readonly goal: Pick<GoalView, 'text' | 'levels'> }) {
  const t = useT();
  if (!hasLevels(goal)) return null;
  return (
    <dl className={styles.levels}>
      {goalValues.map((value) => (
        <div key={value}>
          <dt>{valueText(value, 'goal', t)}</dt>
          <dd>{levelText(goal, value, t)}</dd>
        </div>
      ))}
    </dl>
  );
}
