import type { GoalView } from '../../domain/goals/effect-views.ts';
import type { Translate } from '../text/t.ts';

/** What is hoped for, or that whoever reads along may not know it. */
export const goalWords = ({ text }: Pick<GoalView, 'text'>, t: Translate): string =>
  text === '' ? t('goals.wordsHidden') : text;
