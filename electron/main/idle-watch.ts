/** Locks when the machine is locked or goes to sleep, and when nobody has touched it for some minutes. */
import { powerMonitor } from 'electron';

interface Options {
  readonly lock: () => void;
  /** Minutes without anybody, as settings and a live meeting decide; undefined while nothing is unlocked. */
  readonly idleMinutes: () => Promise<number | undefined>;
}

const CHECK_EVERY_MS = 5_000;

export function watchIdle({ lock, idleMinutes }: Options): void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  const check = async (): Promise<void> => {
    const idleSeconds = powerMonitor.getSystemIdleTime();
    const isScreenLocked = powerMonitor.getSystemIdleState(60) === 'locked';
    if (idleSeconds < 30 && !isScreenLocked) return;
    const limit = await idleMinutes();
    if (limit === undefined) return;
    if (isScreenLocked || idleSeconds >= limit * 60) lock();
  };
  setInterval(() => {
    check().catch(lock);
  }, CHECK_EVERY_MS).unref();
}
