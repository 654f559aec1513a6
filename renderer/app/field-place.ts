/** Which field somebody was in and where its caret stood, said so that a window that starts anew can find it. */
import { z } from 'zod';

export const FieldPlace = z.object({
  id: z.string().nullable(),
  /** Of a field without an id of its own: its label, and which of those so labelled. */
  label: z.string(),
  nth: z.number().int(),
  caret: z.number().nullable(),
});
export type FieldPlace = z.infer<typeof FieldPlace>;

const LOOK_FOR_FIELD_MS = 2000;

/** Ids that React makes change from time to time; only given ones are worth keeping. */
const isStable = (id: string): boolean =>
  /^[a-zA-Z][\w/:-]*$/.test(id) && !/^(?:r|R|react-aria|radix)[\w-]*\d/.test(id);

type TextField = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is TextField =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

function hasCaret(element: Element | null): element is TextField {
  return isField(element) && ['textarea', 'text', 'search'].includes(element.type);
}

const labelOf = (field: TextField): string => field.labels?.[0]?.textContent ?? field.ariaLabel ?? '';

const labelled = (label: string): TextField[] =>
  [...document.querySelectorAll('input, textarea')]
    .filter(isField)
    .filter((field) => labelOf(field) === label);

/** @returns null for what is no field and has no name of its own, such as a button */
export function placeOf(element: Element | null): FieldPlace | null {
  if (element === null) return null;
  const caret = hasCaret(element) ? element.selectionStart : null;
  if (isStable(element.id)) return { id: element.id, label: '', nth: 0, caret };
  const label = isField(element) ? labelOf(element) : '';
  if (!isField(element) || label === '') return null;
  return { id: null, label, nth: labelled(label).indexOf(element), caret };
}

const find = ({ id, label, nth }: FieldPlace): HTMLElement | null =>
  id === null ? (labelled(label)[nth] ?? null) : document.getElementById(id);

/** Waits a moment for the field to appear, and for the text that the caret stood in. */
export function focusPlace(place: FieldPlace): void {
  const until = Date.now() + LOOK_FOR_FIELD_MS;
  let focused: HTMLElement | null = null;
  const look = (): void => {
    const element = find(place);
    const isLeft = focused !== null && document.activeElement !== focused;
    if (Date.now() > until || isLeft) return;
    if (element !== null && focused === null) {
      element.focus();
      focused = element;
    }
    if (element === null || !setCaret(element, place.caret)) requestAnimationFrame(look);
  };
  look();
}

/** @returns false while the text is too short for it */
function setCaret(element: HTMLElement, caret: number | null): boolean {
  if (caret === null || !hasCaret(element)) return true;
  if (element.value.length < caret) return false;
  element.setSelectionRange(caret, caret);
  return true;
}
