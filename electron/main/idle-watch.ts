/** Locks when the machine is locked or goes to sleep, and when nobody has touched it for some minutes. */
import type { PowerMonitor } from 'electron';
import { isOverLimit } from './idle-limit.ts';

interface Options {
  /** What the operating system tells: Electron's `powerMonitor`. */
  readonly power: Pick<PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'> & {
    on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
  };
  readonly lock: () => void;
  /** Minutes without anybody, as settings and a live meeting decide; undefined while nothing is unlocked. */
  readonly idleMinutes: () => Promise<number | undefined>;
}

const CHECK_EVERY_MS = 5_000;

export interface IdleWatch {
  /** Somebody has just unlocked, or done what takes a passphrase. */
  somebodyIsHere(): void;
}

export function watchIdle({ power, lock, idleMinutes }: Options): IdleWatch {
  let lastSign = performance.now();
  power.on('suspend', lock);
  power.on('lock-screen', lock);
  const check = async (): Promise<void> => {
    const idleSeconds = power.getSystemIdleTime();
    const isScreenLocked = power.getSystemIdleState(60) === 'locked';
    if (idleSeconds < 30 && !isScreenLocked) return;
    const limit = await idleMinutes();
    if (limit === undefined) return;
    const sinceUnlockSeconds = (performance.now() - lastSign) / 1000;
    if (
      isScreenLocked ||
      isOverLimit({ systemSeconds: idleSeconds, sinceUnlockSeconds, limitMinutes: limit })
    )
      lock();
  };
  setInterval(() => {
    check().catch(lock);
  }, CHECK_EVERY_MS).unref();
  return {
    somebodyIsHere() {
      lastSign = performance.now();
    },
  };
}
