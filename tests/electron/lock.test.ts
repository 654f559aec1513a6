import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLock, PATIENCE_MS } from '../../electron/main/lock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const window = {} as BrowserWindow;

/** What locking does, in order. @param onTold what the window does when it is told */
function setUp(onTold?: (ask: () => Promise<void>) => void) {
  const done: string[] = [];
  const lock = createLock(
    {
      lock: () => {
        done.push('key gone');
        return Promise.resolve();
      },
    },
    {
      coverProjector: () => void done.push('wall covered'),
      emptyAll: (except) => void done.push(except === window ? 'others emptied' : 'all emptied'),
      tellAll: (topics) => {
        done.push(`told ${topics.join()}`);
        onTold?.(() => lock.fromWindow(window));
      },
    },
    () => undefined,
  );
  return { lock, done };
}

it('tells the window, and locks once: when it asks in its turn, having saved what it had', async () => {
  const { lock, done } = setUp((ask) => setTimeout(() => void ask(), PATIENCE_MS / 2));
  lock.fromOutside();
  expect(done).toEqual(['told lock']);
  await vi.advanceTimersByTimeAsync(10 * PATIENCE_MS);
  expect(done).toEqual(['told lock', 'wall covered', 'key gone', 'others emptied']);
});

it('locks a window that does not answer all the same, and once however many ask', async () => {
  const { lock, done } = setUp();
  lock.fromOutside();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS / 2);
  lock.fromOutside();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS / 2 - 1);
  expect(done).not.toContain('key gone');
  await vi.advanceTimersByTimeAsync(10 * PATIENCE_MS);
  expect(done).toEqual(['told lock', 'told lock', 'wall covered', 'key gone', 'all emptied']);
});
