/**
 * Where somebody was, so that they come back there after a lock: address, field and caret. Kept as an encrypted
 * draft of the user's own; the window itself remembers nothing.
 */
import { z } from 'zod';
import { call } from '../api/call.ts';
import { putDraft } from '../api/draft-store.ts';
import { FieldPlace, focusPlace, placeOf } from './field-place.ts';

const KEY = 'session/place';
/** Set in the window's memory while a session is open, so that a fresh start of the app begins at the overview. */
const WAS_OPEN = 'teambordet.wasOpen';

/** A page that starts puts the focus on its heading first. */
const AFTER_PAGE_FOCUS_MS = 50;

const Place = z.object({ path: z.string().startsWith('/'), field: FieldPlace.nullable() });
type Place = z.infer<typeof Place>;

/** The field that was left for something that is none, such as the button that locks. */
let lastField: Element | null = null;

function currentPlace(): Place {
  const active = document.activeElement;
  const path = window.location.hash.slice(1) || '/';
  const field = placeOf(active);
  if (field !== null) lastField = active;
  return { path, field: field ?? (lastField?.isConnected === true ? placeOf(lastField) : null) };
}

export function rememberPlace(): void {
  if (sessionStorage.getItem(WAS_OPEN) !== null) putDraft(KEY, currentPlace(), { isSilent: true });
}

/** Goes back to where this user was before the lock; says nothing when there is no such place. */
export async function returnToPlace(): Promise<void> {
  const wasOpen = sessionStorage.getItem(WAS_OPEN) !== null;
  sessionStorage.setItem(WAS_OPEN, 'yes');
  if (!wasOpen) return;
  const stored = Place.safeParse((await call('drafts.get', { key: KEY }))?.value);
  if (!stored.success) return;
  window.location.hash = stored.data.path;
  const { field } = stored.data;
  if (field !== null) setTimeout(focusPlace, AFTER_PAGE_FOCUS_MS, field);
}

/** Once the page has started again: back to the field that has the focus now. */
export function returnToField(): void {
  const { field } = currentPlace();
  if (field !== null) setTimeout(focusPlace, AFTER_PAGE_FOCUS_MS, field);
}

/** Before somebody else, or nobody, takes over the window. */
export function clearAddress(): void {
  window.history.replaceState(null, '', '#/');
}
