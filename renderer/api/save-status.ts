/** Whether the last thing written is safe on disk, for the live region in the top bar. */
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { ApiFailure, type CommandName, api } from './call.ts';
import { nowInstant } from './clock.ts';
import { sharedValue } from './shared-value.ts';

export type SaveStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Instant; readonly isDraft: boolean }
  | { readonly state: 'failed'; readonly failure: ApiFailure };

/** Saving that is over within this time is only ever seen as saved. */
const SHOW_SAVING_AFTER_MS = 300;

let status: SaveStatus = { state: 'idle' };
const shared = sharedValue(() => status);
export const useSaveStatus = shared.useValue;

function set(next: SaveStatus): void {
  status = next;
  shared.tell();
}

/** What the user did wrong is told at the field; only what never reached the disk is told here. */
const isLoss = (failure: unknown): failure is ApiFailure =>
  failure instanceof ApiFailure && ['internal', 'core-unavailable', 'disk-full'].includes(failure.code);

export async function reportSaving<T>(channel: CommandName, work: () => Promise<T>): Promise<T> {
  if (api[channel].kind !== 'command') return work();
  const timer = setTimeout(() => {
    set({ state: 'saving' });
  }, SHOW_SAVING_AFTER_MS);
  const before = status;
  try {
    const value = await work();
    set({ state: 'saved', at: nowInstant(), isDraft: channel === 'drafts.save' });
    return value;
  } catch (failure) {
    set(isLoss(failure) ? { state: 'failed', failure } : before);
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}
