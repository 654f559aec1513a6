/**
 * Half-written text on its way to the core. Every change is saved within `SAVE_AFTER_MS`, at the latest when the
 * form closes, the window loses focus, or the app is about to lock: nothing typed may be lost.
 */
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { bridge } from './bridge.ts';
import { type ApiInput, call } from './call.ts';
import { reportSaving } from './save-status.ts';

type Json = ApiInput<'drafts.save'>['value'];

const SAVE_AFTER_MS = 300;

interface Waiting {
  readonly value: unknown;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly onSaved: (at: Instant) => void;
}

const waiting = new Map<string, Waiting>();

async function send(key: string): Promise<void> {
  const next = waiting.get(key);
  if (next === undefined) return;
  clearTimeout(next.timer);
  waiting.delete(key);
  try {
    // A form's state is plain data; the core checks that it is.
    const { savedAt } = await reportSaving('drafts.save', () => call('drafts.save', { key, value: next.value as Json }));
    next.onSaved(savedAt);
  } catch {
    // Told by the save status; the value waits for the next try unless something newer came.
    if (!waiting.has(key)) putDraft(key, next.value, next.onSaved, SAVE_AFTER_MS * 10);
  }
}

export function putDraft(key: string, value: unknown, onSaved: (at: Instant) => void, after = SAVE_AFTER_MS): void {
  const before = waiting.get(key);
  if (before !== undefined) clearTimeout(before.timer);
  waiting.set(key, { value, onSaved, timer: setTimeout(() => void send(key), after) });
}

export async function dropDraft(key: string): Promise<void> {
  const before = waiting.get(key);
  if (before !== undefined) clearTimeout(before.timer);
  waiting.delete(key);
  await call('drafts.remove', { key });
}

/** What waits to be saved under the key, if anything: newer than what the core has. */
export const waitingDraft = (key: string): unknown => waiting.get(key)?.value;

export async function flushDrafts(): Promise<void> {
  await Promise.all([...waiting.keys()].map((key) => send(key)));
}

export const flushDraft = (key: string): Promise<void> => send(key);

window.addEventListener('blur', () => void flushDrafts());
window.addEventListener('pagehide', () => void flushDrafts());
document.addEventListener('visibilitychange', () => void flushDrafts());
bridge.onChanged(({ topics }) => {
  if (topics.includes('lock')) void flushDrafts();
});
