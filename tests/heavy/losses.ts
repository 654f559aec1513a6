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

export interface Killed {
  /** What the field held when the typing began, and would have held at its end. */
  readonly before: string;
  readonly planned: string;
  /** In the order they were typed, as far as they were heard of: the very last may have been typed unheard. */
  readonly typed: readonly Keystroke[];
  /** Milliseconds of the machine's clock. */
  readonly at: number;
}

export function lossOf({ before, planned, typed, at }: Killed, recovered: string): Loss {
  if (!planned.startsWith(recovered) || recovered.length < before.length) return { kind: 'foreign' };
  const lost = typed.find(({ text }) => text.length > recovered.length);
  return lost === undefined ? { kind: 'none' } : { kind: 'tail', ms: Math.max(0, at - lost.at) };
}

/** Nothing typed longer ago than this may be lost (quality of the live meeting). */
export const TAIL_MS = 1000;

export const isFault = (loss: Loss): boolean =>
  loss.kind === 'foreign' || (loss.kind === 'tail' && loss.ms >= TAIL_MS);
