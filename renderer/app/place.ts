/**
 * Where somebody was, so that they come back there after a lock: address, field and caret. Kept as an encrypted
 * draft of the user's own; the window itself remembers nothing.
 */
import { z } from 'zod';
import { bridge } from '../api/bridge.ts';
import { call } from '../api/call.ts';
import { flushDraft, putDraft } from '../api/draft-store.ts';

const KEY = 'session/place';
/** Set in the window's memory while a session is open, so that a fresh start of the app begins at the overview. */
const WAS_OPEN = 'teambordet.wasOpen';
const LOOK_FOR_FIELD_MS = 2000;

const Place = z.object({
  path: z.string().startsWith('/'),
  field: z.string().nullable(),
  caret: z.number().nullable(),
});
type Place = z.infer<typeof Place>;

/** Ids that React makes change from time to time; only given ones are worth keeping. */
const isStable = (id: string): boolean =>
  /^[a-zA-Z][\w/:-]*$/.test(id) && !/^(?:r|R|react-aria|radix)[\w-]*\d/.test(id);

function hasCaret(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'search'].includes(element.type))
  );
}

function currentPlace(): Place {
  const active = document.activeElement;
  const id = active?.id ?? '';
  return {
    path: window.location.hash.slice(1) || '/',
    field: isStable(id) ? id : null,
    caret: hasCaret(active) ? active.selectionStart : null,
  };
}

export function rememberPlace(): void {
  if (sessionStorage.getItem(WAS_OPEN) !== null) putDraft(KEY, currentPlace(), { isSilent: true });
}

function focusField({ field, caret }: Place): void {
  if (field === null) return;
  const until = Date.now() + LOOK_FOR_FIELD_MS;
  const look = (): void => {
    const element = document.getElementById(field);
    if (element === null) {
      if (Date.now() < until) requestAnimationFrame(look);
      return;
    }
    element.focus();
    if (hasCaret(element) && caret !== null) element.setSelectionRange(caret, caret);
  };
  // After the page's own focus.
  setTimeout(look, 50);
}

/** Goes back to where this user was before the lock; says nothing when there is no such place. */
export async function returnToPlace(): Promise<void> {
  const wasOpen = sessionStorage.getItem(WAS_OPEN) !== null;
  sessionStorage.setItem(WAS_OPEN, 'yes');
  if (!wasOpen) return;
  const stored = Place.safeParse((await call('drafts.get', { key: KEY }))?.value);
  if (!stored.success) return;
  window.location.hash = stored.data.path;
  focusField(stored.data);
}

/** Before somebody else, or nobody, takes over the window. */
export function clearAddress(): void {
  window.history.replaceState(null, '', '#/');
}

// The machine sleeps or its screen is locked: there is a moment, and no more.
bridge.onChanged(({ topics }) => {
  if (!topics.includes('lock')) return;
  rememberPlace();
  void flushDraft(KEY);
});
