import { useNavigate } from 'react-router';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { isRoomGuarded } from '../protection/protected-guard.tsx';
import { useT } from '../text/t.ts';
import { liveShortcuts } from './live-keys.ts';
import { NOTE_ID } from './note-field.tsx';
import type { LiveCase } from './views.ts';

interface LiveKeys {
  readonly item: LiveCase | null;
  readonly next: () => void;
  readonly previous: () => void;
  readonly later: () => void;
  /** Null when the item cannot be parked. */
  readonly park: (() => void) | null;
  readonly recuse: () => void;
  readonly raiseObstacle: () => void;
  readonly left: () => void;
  readonly decide: () => void;
  readonly addTask: () => void;
  readonly toggleClock: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The meeting by keyboard; each key has a button of its own. */
export function useLiveKeys(keys: LiveKeys): void {
  const t = useT();
  const navigate = useNavigate();
  const { item } = keys;
  const isStopped = item?.stopped === true;
  const isGuarded = isStopped && item.withheld === null;
  const canLeave = isGuarded || (item !== null && item.planOnly.length > 0);
  const isShut = item === null || isStopped;
  const toConsent = (): void => {
    if (item !== null) void navigate(paths.consent(item.caseId));
  };
  useShortcuts([
    ...liveShortcuts(t, 'next', keys.next),
    ...liveShortcuts(t, 'previous', keys.previous),
    ...liveShortcuts(t, 'later', keys.later),
    ...liveShortcuts(t, 'park', () => keys.park?.(), { isDisabled: keys.park === null || isStopped }),
    ...liveShortcuts(t, 'recuse', keys.recuse),
    ...liveShortcuts(t, 'obstacle', keys.raiseObstacle),
    ...liveShortcuts(t, 'decision', keys.decide, { isDisabled: isShut }),
    ...liveShortcuts(t, 'task', keys.addTask, { isDisabled: isStopped }),
    ...liveShortcuts(t, 'note', () => document.getElementById(NOTE_ID)?.focus(), { isDisabled: isStopped }),
    ...liveShortcuts(t, 'leave', () => document.getElementById('main')?.focus()),
    ...liveShortcuts(t, 'pause', keys.toggleClock),
    ...liveShortcuts(t, 'theyLeft', keys.left, { isDisabled: !canLeave }),
    ...liveShortcuts(t, 'consentNow', toConsent, {
      isDisabled: !isStopped || (item !== null && isRoomGuarded(item)),
    }),
    ...liveShortcuts(t, 'guardLater', keys.later, { isDisabled: !isGuarded }),
    ...liveShortcuts(t, 'undo', keys.undo),
    ...liveShortcuts(t, 'redo', keys.redo),
  ]);
}
