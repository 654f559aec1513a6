import type { UndoStep } from '../../domain/undo/undo-steps.ts';
import type { Translate } from '../text/t.ts';

/** "beslut i K-2026-014" */
export const stepText = (t: Translate, { channel, number, person }: UndoStep): string =>
  t(`undo.step.${channel}`, { number: number === '' ? t('undo.protected') : number, person });
