/**
 * Locking: what is half-written goes to disk, the core process ends and takes the key with it, and the window
 * starts anew, so that nothing about anybody is left in its memory.
 */
import { call } from '../api/call.ts';
import { flushDrafts } from '../api/draft-store.ts';
import { clearAddress, rememberPlace } from './place.ts';

let isLocking = false;

export function leaveWindow(): void {
  clearAddress();
  window.location.reload();
}

export async function lockApp(): Promise<void> {
  if (isLocking) return;
  isLocking = true;
  rememberPlace();
  try {
    await flushDrafts();
  } finally {
    await call('shell.lock', null);
    leaveWindow();
  }
}
