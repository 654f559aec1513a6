import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../electron/main/idle-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A machine that nobody touches from now on. */
class FakePowerMonitor extends EventEmitter {
  idleSeconds = 0;
  isLocked = false;
  getSystemIdleTime = (): number => this.idleSeconds;
  getSystemIdleState = (): 'active' | 'locked' => (this.isLocked ? 'locked' : 'active');
}

function setUp(limit: () => Promise<number | undefined> = () => Promise.resolve(5)) {
  const power = new FakePowerMonitor();
  const lock = vi.fn<() => void>();
  const idle = watchIdle({ power, lock, idleMinutes: limit });
  const pass = async (seconds: number): Promise<number> => {
    for (let left = seconds; left > 0; left -= 5) {
      power.idleSeconds += 5;
      await vi.advanceTimersByTimeAsync(5000);
    }
    return lock.mock.calls.length;
  };
  return { power, lock, idle, pass };
}

describe('the machine', () => {
  it.each(['suspend', 'lock-screen'])('locks at once when the operating system says %s', (event) => {
    const { power, lock } = setUp();
    power.emit(event);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('locks when its screen is found locked, as where nobody says so, however lately it was touched', async () => {
    const { power, lock } = setUp();
    power.isLocked = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('locks after as many minutes without anybody as may pass, and no earlier', async () => {
    const { pass } = setUp();
    expect(await pass(5 * 60 - 5)).toBe(0);
    expect(await pass(5)).toBe(1);
  });

  it('is touched by nobody in vain', async () => {
    const { power, pass } = setUp();
    await pass(4 * 60);
    power.idleSeconds = 0;
    expect(await pass(4 * 60)).toBe(0);
  });
});

it('a passphrase just given counts as somebody, whatever the operating system says', async () => {
  const { power, idle, pass } = setUp();
  power.idleSeconds = 3600;
  idle.somebodyIsHere();
  expect(await pass(5 * 60 - 5)).toBe(0);
  expect(await pass(5)).toBe(1);
});

it('what is locked already has nothing to lock', async () => {
  const { power, pass } = setUp(() => Promise.resolve(undefined));
  power.isLocked = true;
  expect(await pass(3600)).toBe(0);
});

it('a core that cannot say how long may pass is locked rather than left open', async () => {
  const { pass } = setUp(() => Promise.reject(new Error('gone')));
  expect(await pass(30)).toBe(1);
});
