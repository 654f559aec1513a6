/**
 * Half-written text on its way to the core. Every change is saved within `SAVE_AFTER_MS` of being made, also while
 * somebody goes on typing, and before that when the form closes, the window loses focus, or the app is about to lock:
 * nothing typed may be lost.
 */
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { type ApiInput, type ApiOutput, call } from './call.ts';
import { reportSaving } from './save-status.ts';

type Json = ApiInput<'drafts.save'>['value'];

const SAVE_AFTER_MS = 300;
const RETRY_AFTER_MS = 3000;

interface Options {
  readonly onSaved?: (at: Instant) => void;
  /** For what no person wrote, such as where they were: the save status says nothing of it. */
  readonly isSilent?: boolean;
}

interface Waiting extends Options {
  readonly value: unknown;
  readonly due: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Waiting>();

/** False when something that a person wrote could not be saved. */
async function send(key: string): Promise<boolean> {
  const next = waiting.get(key);
  if (next === undefined) return true;
  clearTimeout(next.timer);
  waiting.delete(key);
  // A form's state is plain data; the core checks that it is.
  const save = (): Promise<ApiOutput<'drafts.save'>> =>
    call('drafts.save', { key, value: next.value as Json });
  try {
    const { savedAt } = await (next.isSilent === true ? save() : reportSaving('drafts.save', save));
    next.onSaved?.(savedAt);
    return true;
  } catch {
    // Told by the save status; the value waits for the next try unless something newer came.
    if (!waiting.has(key)) schedule(key, next.value, next, RETRY_AFTER_MS);
    return next.isSilent === true;
  }
}

function schedule(key: string, value: unknown, options: Options, after: number): void {
  const before = waiting.get(key);
  if (before !== undefined) clearTimeout(before.timer);
  const now = performance.now();
  // A new key never puts off what already waits: somebody who types without a pause is saved all the same.
  const due = Math.min(before?.due ?? Infinity, now + after);
  waiting.set(key, { ...options, value, due, timer: setTimeout(() => void send(key), due - now) });
}

export function putDraft(key: string, value: unknown, options: Options = {}): void {
  schedule(key, value, options, SAVE_AFTER_MS);
}

export async function dropDraft(key: string): Promise<void> {
  const before = waiting.get(key);
  if (before !== undefined) clearTimeout(before.timer);
  waiting.delete(key);
  await call('drafts.remove', { key });
}

/** What waits to be saved under the key, if anything: newer than what the core has. */
export const waitingDraft = (key: string): unknown => waiting.get(key)?.value;

/** True when everything typed is on disk, also what came while the rest was being saved. */
export async function flushDrafts(): Promise<boolean> {
  const areSaved = await Promise.all([...waiting.keys()].map(send));
  if (!areSaved.every(Boolean)) return false;
  // Where somebody is changes with every step of the focus, and keeps nobody from locking.
  return [...waiting.values()].every(({ isSilent }) => isSilent === true) || flushDrafts();
}

export async function flushDraft(key: string): Promise<void> {
  await send(key);
}

window.addEventListener('blur', () => void flushDrafts());
window.addEventListener('pagehide', () => void flushDrafts());
document.addEventListener('visibilitychange', () => void flushDrafts());
