import type { GoalView } from '../../domain/goals/effect-views.ts';
import type { ScaleId } from '../../domain/goals/scales.ts';
import { languageOf, type Translate } from '../text/t.ts';

export const goalValues = [-2, -1, 0, 1, 2] as const;
export const nowValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** "+1", "−2", "28,4", "61 %" */
export function valueText(value: number, scale: ScaleId, t: Translate): string {
  const number = new Intl.NumberFormat(languageOf(t), { maximumFractionDigits: 1 }).format(Math.abs(value));
  const sign = value < 0 ? '−' : scale === 'goal' && value > 0 ? '+' : '';
  return `${sign}${number}${scale === 'attendance' ? '\u00a0%' : ''}`;
}

/** What a level of a goal means: in the team's words where it has any, else in those of the method. */
export function levelText(goal: Pick<GoalView, 'text' | 'levels'>, value: number, t: Translate): string {
  if (value === 0) return goal.text;
  const own =
    value === -2
      ? goal.levels['-2']
      : value === -1
        ? goal.levels['-1']
        : value === 1
          ? goal.levels['1']
          : goal.levels['2'];
  return own === ''
    ? t(
        value === -2
          ? 'goals.level.-2'
          : value === -1
            ? 'goals.level.-1'
            : value === 1
              ? 'goals.level.1'
              : 'goals.level.2',
      )
    : own;
}
