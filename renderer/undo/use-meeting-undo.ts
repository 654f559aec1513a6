import { useState } from 'react';
import { isStop } from '../../domain/undo/undo-steps.ts';
import type { UndoStep } from '../../domain/undo/undo-steps.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { flushAutosaves } from '../meetings/use-autosave.ts';
import type { LiveView } from '../meetings/views.ts';
import { useT } from '../text/t.ts';
import { stepText } from './step-text.ts';

export interface MeetingUndo {
  /** What comes next, either way; null when nothing does. */
  readonly next: UndoStep | null;
  readonly nextAgain: UndoStep | null;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What happened last; a refusal is shown, too. */
  readonly said: { readonly text: string; readonly isRefusal: boolean } | null;
}

/** Every step of the meeting back and forth. The core keeps them, so that they outlast a lock and a restart. */
export function useMeetingUndo(
  { meeting, undo: next, redo: nextAgain }: Pick<LiveView, 'meeting' | 'undo' | 'redo'>,
  goTo: (step: UndoStep) => void,
): MeetingUndo {
  const t = useT();
  const errorText = useErrorText();
  const [said, setSaid] = useState<MeetingUndo['said']>(null);
  const undo = useCommand('meetings.undo').mutateAsync;
  const redo = useCommand('meetings.redo').mutateAsync;

  const take = async (way: 'undo' | 'redo'): Promise<void> => {
    // What has just been typed is the latest step.
    await flushAutosaves();
    try {
      const { step, isPassed } = await (way === 'undo' ? undo : redo)({ meetingId: meeting.id });
      const what = stepText(t, step);
      const passed = isStop(step.channel)
        ? 'undo.stopped'
        : way === 'undo'
          ? 'undo.passed'
          : 'undo.passedAgain';
      const turned = way === 'undo' ? 'undo.undone' : 'undo.redone';
      setSaid({ text: t(isPassed ? passed : turned, { what }), isRefusal: isPassed });
      goTo(step);
    } catch (error) {
      setSaid({ text: errorText(error), isRefusal: true });
    }
  };

  return {
    next,
    nextAgain,
    said,
    undo: () => void take('undo'),
    redo: () => void take('redo'),
  };
}
