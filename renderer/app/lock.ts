/**
 * Locking: what is half-written goes to disk, the core process ends and takes the key with it, and the window
 * starts anew, so that nothing about anybody is left in its memory.
 */
import { bridge } from '../api/bridge.ts';
import { call } from '../api/call.ts';
import { flushDrafts } from '../api/draft-store.ts';
import { clearAddress, rememberPlace } from './place.ts';

let isLocking = false;
/** Somebody has been told that something is not saved, and locks all the same. */
let hasWarned = false;

export function leaveWindow(): void {
  clearAddress();
  window.location.reload();
}

/** `isForced`: nobody is there to be told, so it locks even if the disk refuses what is half-written. */
export async function lockApp({ isForced = false }: { readonly isForced?: boolean } = {}): Promise<void> {
  if (isLocking) return;
  isLocking = true;
  rememberPlace();
  const isSaved = await flushDrafts();
  if (!isSaved && !isForced && !hasWarned) {
    hasWarned = true;
    isLocking = false;
    return;
  }
  try {
    await call('shell.lock', null);
  } finally {
    leaveWindow();
  }
}

// The machine sleeps, its screen is locked, or somebody has chosen so in the menu: there is a moment, and no more.
bridge.onChanged(({ topics }) => {
  if (topics.includes('lock')) void lockApp({ isForced: true });
});
