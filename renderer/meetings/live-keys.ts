import type { TextKey } from '../../domain/text/text.ts';
import type { Shortcut } from '../app/shortcut-registry.ts';
import { shownAs } from '../app/shown-keys.ts';
import type { Translate } from '../text/t.ts';

interface LiveKey {
  /** The first stands on the button; the others do the same. */
  readonly keys: readonly [string, ...string[]];
  readonly label: TextKey;
}

/**
 * The keys of a live meeting, defined here and nowhere else: what works, what stands on the buttons, in the list behind
 * "?" and in the help. Letters are those of the Swedish words: N as in närvaro, T as in tystnadsplikt, and V for avsluta
 * as in the menus of Swedish Windows, since A is the note's. 1, 2 and 3 answer the guard. Esc leaves a field, so that
 * the other keys are the meeting's again.
 */
export const liveKeys = {
  next: { keys: ['ArrowRight'], label: 'meetings.live.next' },
  previous: { keys: ['ArrowLeft'], label: 'meetings.live.previous' },
  later: { keys: ['s'], label: 'meetings.live.later' },
  park: { keys: ['k'], label: 'meetings.live.park' },
  decision: { keys: ['d'], label: 'meetings.region.decision' },
  save: { keys: ['Ctrl Enter'], label: 'decisions.save' },
  task: { keys: ['u'], label: 'commitments.add' },
  note: { keys: ['a'], label: 'meetings.live.note' },
  recuse: { keys: ['j'], label: 'recusals.ask' },
  obstacle: { keys: ['o'], label: 'obstacles.raise' },
  handover: { keys: ['h'], label: 'handovers.offer.action' },
  attendance: { keys: ['n'], label: 'meetings.attendance.title' },
  confidentiality: { keys: ['t'], label: 'meetings.check.confidentiality' },
  close: { keys: ['v'], label: 'meetings.close' },
  leave: { keys: ['Escape'], label: 'meetings.live.leave' },
  pause: { keys: ['Space'], label: 'meetings.timer.pause' },
  projector: { keys: ['p'], label: 'projector.button' },
  darken: { keys: ['b', 'F9'], label: 'projector.darken' },
  undo: { keys: ['Ctrl z'], label: 'meetings.live.undo' },
  redo: { keys: ['Ctrl Shift z', 'Ctrl y'], label: 'meetings.live.redo' },
  theyLeft: { keys: ['1'], label: 'meetings.guard.theyLeft' },
  consentNow: { keys: ['2'], label: 'meetings.guard.consentNow' },
  guardLater: { keys: ['3'], label: 'meetings.live.later' },
} as const satisfies Readonly<Record<string, LiveKey>>;

export type LiveKeyName = keyof typeof liveKeys;

/** As it stands on the button. */
export const hintOf = (name: LiveKeyName): string => shownAs(liveKeys[name].keys[0]);

/** All keys of one thing to do. */
export const liveShortcuts = (
  t: Translate,
  name: LiveKeyName,
  action: () => void,
  more: Pick<Shortcut, 'isDisabled' | 'isGlobal'> & { readonly label?: string } = {},
): readonly Shortcut[] => {
  const { keys, label } = liveKeys[name];
  return keys.map((key) => ({ keys: key, label: t(label), action, ...more }));
};
