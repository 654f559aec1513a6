/**
 * Keys of whatever is on screen. A dialog opens a scope of its own: while it is there, the page's keys rest.
 * Single keys work only when no field has focus, and can be switched off (WCAG 2.1.4).
 */
export interface Shortcut {
  /** As on a keyboard: `n`, `Ctrl Enter`, `Alt ArrowUp`, `ArrowLeft`, `Space`, `?`. */
  readonly keys: string;
  /** For the list of all keys. */
  readonly label: string;
  readonly action: () => void;
  readonly isDisabled?: boolean | undefined;
  /** Works in every scope, such as locking. */
  readonly isGlobal?: boolean | undefined;
}

interface Registered {
  readonly scope: string;
  readonly current: () => readonly Shortcut[];
}

export const ROOT_SCOPE = 'root';
const registered = new Set<Registered>();
const scopes: string[] = [ROOT_SCOPE];
let hasSingleKeys = true;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

/** Keys that mean something to the control that has focus. */
const pressKeys = ['Space', 'Enter'];
const moveKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
const moving =
  'input, select, [aria-haspopup=listbox], [role=option], [role=listbox], [role=tab], [role=menuitem], [role=grid], [role=row]';
/** Arrows mean nothing to a button: the meeting goes on to the next case although the last press was a click. */
const isBusyControl = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLElement &&
  ((pressKeys.includes(key) && target.matches(`button, a, summary, ${moving}`)) ||
    (moveKeys.includes(key) && target.matches(moving)));

function keysOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const modifiers = [...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []), ...(event.altKey ? ['Alt'] : [])];
  // A sign such as ? already is the shifted key; a letter is the same key either way.
  if (event.shiftKey && (event.key.length > 1 || (modifiers.length > 0 && /^\p{L}$/u.test(event.key))))
    modifiers.push('Shift');
  return [...modifiers, key].join(' ');
}

/** While somebody writes, these take back what was typed. */
const ofTheField = ['Ctrl z', 'Ctrl Shift z', 'Ctrl y'];
const isSingle = (keys: string): boolean =>
  !keys.startsWith('Ctrl ') && !keys.startsWith('Alt ') && !/^F\d/.test(keys) && keys !== 'Escape';
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function find(keys: string): Shortcut | undefined {
  const active = scopes.at(-1) ?? ROOT_SCOPE;
  // Latest first: what was opened last is nearest.
  for (const entry of [...registered].toReversed()) {
    const hit = entry
      .current()
      .find(
        (shortcut) =>
          same(shortcut.keys, keys) &&
          shortcut.isDisabled !== true &&
          (shortcut.isGlobal === true || entry.scope === active),
      );
    if (hit !== undefined) return hit;
  }
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = keysOf(event);
  if (isSingle(keys) && (!hasSingleKeys || isField(event.target) || isBusyControl(event.target, keys)))
    return;
  if (ofTheField.some((own) => same(own, keys)) && isField(event.target)) return;
  const shortcut = find(keys);
  if (shortcut === undefined) return;
  event.preventDefault();
  shortcut.action();
}

/** Saving works wherever focus is: seen before a button or list takes Enter for itself. */
function onSaveKey(event: KeyboardEvent): void {
  if (!same(keysOf(event), 'Ctrl Enter')) return;
  onKeyDown(event);
  if (event.defaultPrevented) event.stopPropagation();
}

document.addEventListener('keydown', onSaveKey, { capture: true });
document.addEventListener('keydown', onKeyDown);

export function register(scope: string, current: () => readonly Shortcut[]): () => void {
  const entry: Registered = { scope, current };
  registered.add(entry);
  return () => {
    registered.delete(entry);
  };
}

export function openScope(scope: string): () => void {
  scopes.push(scope);
  return () => {
    const at = scopes.lastIndexOf(scope);
    if (at > 0) scopes.splice(at, 1);
  };
}

/** Everything that can be pressed on the page beneath any dialog; what the page itself brings comes first. */
export const listShortcuts = (): readonly Shortcut[] =>
  [...registered]
    .toReversed()
    .filter((entry) => entry.scope === ROOT_SCOPE)
    .flatMap((entry) => entry.current().filter(({ isDisabled }) => isDisabled !== true));

export function setSingleKeys(isOn: boolean): void {
  hasSingleKeys = isOn;
}
