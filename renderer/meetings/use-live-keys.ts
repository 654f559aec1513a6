import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { isRoomGuarded } from '../protection/protected-guard.tsx';
import { useT } from '../text/t.ts';
import { NOTE_ID } from './note-field.tsx';
import type { LiveCase } from './views.ts';

interface LiveKeys {
  readonly item: LiveCase | null;
  readonly next: () => void;
  readonly previous: () => void;
  readonly later: () => void;
  readonly recuse: () => void;
  readonly left: () => void;
  readonly addTask: () => void;
  readonly toggleClock: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The meeting by keyboard; each key has a button of its own. 1, 2 and 3 answer the consent guard. */
export function useLiveKeys(keys: LiveKeys): void {
  const t = useT();
  const navigate = useNavigate();
  const { item } = keys;
  const isStopped = item?.stopped === true;
  const isGuarded = isStopped && item.withheld === null;
  useShortcuts([
    { keys: 'ArrowRight', label: t('meetings.live.next'), action: keys.next },
    { keys: 'ArrowLeft', label: t('meetings.live.previous'), action: keys.previous },
    { keys: 's', label: t('meetings.live.later'), action: keys.later },
    { keys: 'j', label: t('recusals.ask'), action: keys.recuse },
    { keys: 'u', label: t('commitments.add'), action: keys.addTask, isDisabled: isStopped },
    {
      keys: 'a',
      label: t('meetings.live.note'),
      action: () => document.getElementById(NOTE_ID)?.focus(),
      isDisabled: isStopped,
    },
    { keys: 'Space', label: t('meetings.timer.pause'), action: keys.toggleClock },
    { keys: '1', label: t('meetings.guard.theyLeft'), action: keys.left, isDisabled: !isGuarded },
    {
      keys: '2',
      label: t('meetings.guard.consentNow'),
      action: () => item !== null && void navigate(paths.consent(item.caseId)),
      isDisabled: !isStopped || (item !== null && isRoomGuarded(item)),
    },
    { keys: '3', label: t('meetings.live.later'), action: keys.later, isDisabled: !isGuarded },
    { keys: 'Ctrl z', label: t('meetings.live.undo'), action: keys.undo },
    { keys: 'Ctrl Shift z', label: t('meetings.live.redo'), action: keys.redo },
    { keys: 'Ctrl y', label: t('meetings.live.redo'), action: keys.redo },
  ]);
}
