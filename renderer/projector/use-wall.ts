import { useEffect, useRef, useState } from 'react';
import type { PlainTime } from '../../domain/kernel/plain-date.ts';
import { call } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { liveShortcuts } from '../meetings/live-keys.ts';
import { useT } from '../text/t.ts';
import type { WallView } from './views.ts';

/** The wall as the meeting's screen holds it: what the room sees now, and the keys for it. */
export interface WallControl {
  readonly isOpen: boolean;
  /** The very answer that the wall's own window gets. */
  readonly view: WallView | undefined;
  readonly hasClock: boolean;
  readonly hasEnd: boolean;
  readonly toggle: () => void;
  readonly darken: () => void;
  readonly toggleClock: () => void;
  readonly toggleEnd: () => void;
}

interface ItemClock {
  readonly caseId: string | null;
  readonly seconds: number;
  readonly isRunning: boolean;
  /** When the meeting is expected to end. */
  readonly endsAt: PlainTime;
}

/** Nothing is saved by it, so nothing is said of it; what the wall shows tells whether it worked. */
const quietly = (work: Promise<unknown>): void => {
  work.catch(() => undefined);
};

async function toggleWall(known: boolean | undefined): Promise<void> {
  // The key may be pressed before the answer has come.
  const isOpen = known ?? (await call('shell.projectorState', null)).isOpen;
  if (!isOpen) await call('projector.darken', { isDark: false });
  await call('shell.projector', { open: !isOpen });
}

export function useWall(item: ItemClock): WallControl {
  const t = useT();
  const { data } = useApi('shell.projectorState', null);
  const isOpen = data?.isOpen === true;
  const { data: view } = useApi('projector.get', null, { enabled: isOpen });
  const [hasClock, setClock] = useState(true);
  const [hasEnd, setEnd] = useState(false);
  useSharedClock(item, isOpen, hasClock, hasEnd);
  useEffect(
    () => () => {
      quietly(call('projector.pause', null));
    },
    [],
  );

  const toggle = (): void => quietly(toggleWall(data?.isOpen));
  const darken = (): void => quietly(call('projector.darken', { isDark: view?.state !== 'blank' }));
  const label = t(view?.state === 'blank' ? 'projector.lighten' : 'projector.darken');
  useShortcuts([
    ...liveShortcuts(t, 'projector', toggle),
    // F9 also while something is being written, and both in a dialog: the wall cannot wait.
    ...liveShortcuts(t, 'darken', darken, { label, isDisabled: !isOpen, isGlobal: true }),
  ]);
  return {
    isOpen,
    view,
    hasClock,
    hasEnd,
    toggle,
    darken,
    toggleClock: () => {
      setClock((shown) => !shown);
    },
    toggleEnd: () => {
      setEnd((shown) => !shown);
    },
  };
}

/** The wall counts for itself; it is told when the clock starts, stops, or is another item's, and of a new end. */
function useSharedClock(
  { caseId, seconds, isRunning, endsAt }: ItemClock,
  isOpen: boolean,
  hasClock: boolean,
  hasEnd: boolean,
): void {
  const shownEnd = hasEnd ? endsAt : null;
  const latest = useRef(seconds);
  latest.current = seconds;
  useEffect(() => {
    if (!isOpen || caseId === null) return;
    const clock = hasClock ? { seconds: latest.current, isRunning } : null;
    quietly(call('projector.setClock', { caseId, clock, endsAt: shownEnd }));
  }, [caseId, isRunning, isOpen, hasClock, shownEnd]);
}
