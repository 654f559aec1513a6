const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAlike = (one: unknown, other: unknown): boolean =>
  one === null ||
  other === null ||
  (typeof one === typeof other && Array.isArray(one) === Array.isArray(other));

/**
 * A draft may have been written by an earlier version of the form: a field is taken over only if the form still
 * has it and it holds the same kind of thing.
 */
export function reviveDraft<T>(initial: T, stored: unknown): T {
  if (!isPlain(initial) || !isPlain(stored)) {
    // Alike in kind, and never read as anything but what the form wrote.
    return isAlike(initial, stored) ? (stored as T) : initial;
  }
  const kept = Object.entries(stored).filter(
    ([name, value]) => name in initial && isAlike(initial[name], value),
  );
  return { ...initial, ...Object.fromEntries(kept) };
}

/**
 * What was typed at the end of a text before its draft had come, as a change to be made on the draft: null when it was
 * no adding to.
 */
export function addedTo<T>(before: T, after: T): ((kept: T) => T) | null {
  if (typeof before !== 'string' || typeof after !== 'string' || !after.startsWith(before)) return null;
  const added = after.slice(before.length);
  return (kept) => (typeof kept === 'string' ? (`${kept}${added}` as T & string) : kept);
}
