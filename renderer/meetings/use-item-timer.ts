import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../api/use-api.ts';

/**
 * The clock of one agenda item. It counts here and is saved when the item is left, when it is paused and four
 * times a minute, so that a crash costs at most a quarter of a minute. It stands still while the meeting does.
 */
interface ItemTimer {
  readonly seconds: number;
}

const SAVE_EVERY_SECONDS = 15;
/** A longer gap means that the computer slept. */
const LONGEST_STEP_MS = 90_000;

export function useItemTimer(options: {
  readonly meetingId: string;
  readonly caseId: string | null;
  readonly storedSeconds: number;
  readonly isRunning: boolean;
}): ItemTimer {
  const { meetingId, caseId, storedSeconds, isRunning } = options;
  const save = useCommand('meetings.setSeconds').mutate;
  const spent = useRef(new Map<string, number>());
  const [, repaint] = useState(0);
  const known = caseId === null ? 0 : (spent.current.get(caseId) ?? storedSeconds);
  // What is stored only counts the first time an item is opened here.
  const stored = useRef(storedSeconds);
  stored.current = storedSeconds;

  useEffect(() => {
    if (caseId === null || !isRunning) return;
    const counts = spent.current;
    if (!counts.has(caseId)) counts.set(caseId, stored.current);
    let last = Date.now();
    let saved = Math.round(counts.get(caseId) ?? 0);
    const store = (): void => {
      const seconds = Math.round(counts.get(caseId) ?? 0);
      if (seconds === saved) return;
      saved = seconds;
      save({ meetingId, caseId, seconds });
    };
    const step = (): void => {
      const now = Date.now();
      const passed = Math.min(LONGEST_STEP_MS, now - last) / 1000;
      last = now;
      const seconds = (counts.get(caseId) ?? 0) + passed;
      counts.set(caseId, seconds);
      if (seconds - saved >= SAVE_EVERY_SECONDS) store();
    };
    const timer = setInterval(() => {
      step();
      repaint((count) => count + 1);
    }, 1000);
    return () => {
      clearInterval(timer);
      step();
      store();
    };
  }, [meetingId, caseId, isRunning, save]);

  return { seconds: Math.floor(known) };
}
