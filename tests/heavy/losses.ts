/** What a window that was killed had been told, and what came back: pure, so that it can itself be tested. */

/** The whole text of the field after one keystroke. */
export interface Keystroke {
  /** Milliseconds of the machine's clock. */
  readonly at: number;
  readonly text: string;
}

export type Loss =
  | { readonly kind: 'none' }
  /** What was typed last is gone: so many milliseconds passed from its first lost keystroke to the kill. */
  | { readonly kind: 'tail'; readonly ms: number }
  /** The field holds something that never stood in it. */
  | { readonly kind: 'foreign' };

/**
 * @param before what the field held when the typing began
 * @param typed in the order they were typed
 * @param killedAt milliseconds of the machine's clock
 */
export function lossOf(
  before: string,
  typed: readonly Keystroke[],
  killedAt: number,
  recovered: string,
): Loss {
  const last = typed.findLastIndex(({ text }) => text === recovered);
  const lost = typed[last + 1];
  if (last === -1 && recovered !== before) return { kind: 'foreign' };
  return lost === undefined ? { kind: 'none' } : { kind: 'tail', ms: Math.max(0, killedAt - lost.at) };
}

/** Nothing typed longer ago than this may be lost (quality of the live meeting). */
export const TAIL_MS = 1000;

export const isFault = (loss: Loss): boolean =>
  loss.kind === 'foreign' || (loss.kind === 'tail' && loss.ms >= TAIL_MS);
