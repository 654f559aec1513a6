import { useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** A part may come a moment after the page, when it asks for what it shows; and so may what stands above it. */
const PATIENCE_MS = 1500;
const CONTROLS = 'button, a, input, textarea';
const OWN_MOVES = ['wheel', 'keydown', 'pointerdown'] as const;

interface Place {
  readonly control: HTMLElement;
  readonly show: () => void;
}

/**
 * Goes to the part of the page that the address names, and to what mends the gap it names (`data-mends`), else to the
 * first thing in the part that can be used. It stays in sight while the page fills up, until somebody moves. What the
 * page itself keeps in its address is no way there.
 */
export function usePart(): void {
  const { key, search } = useLocation();
  const isOwn = useNavigationType() === NavigationType.Replace;
  useEffect(() => {
    if (isOwn) return undefined;
    const params = new URLSearchParams(search);
    const part = params.get('part');
    return part === null ? undefined : goThere(part, params.get('mend'));
  }, [key, search, isOwn]);
}

/** Returns what calls it off. */
function goThere(part: string, mend: string | null): () => void {
  let frame = 0;
  let until = Date.now() + PATIENCE_MS;
  let place: Place | null = null;
  const look = (): void => {
    if (place?.control.isConnected !== true) {
      const isLate = Date.now() >= until;
      place = mending(mend) ?? (mend === null || isLate ? firstIn(part) : null);
      if (place !== null) until = Date.now() + PATIENCE_MS;
      place?.control.focus({ preventScroll: true });
    }
    place?.show();
    if (Date.now() < until) frame = requestAnimationFrame(look);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const move of OWN_MOVES) window.removeEventListener(move, stop);
  };
  for (const move of OWN_MOVES) window.addEventListener(move, stop, { passive: true });
  frame = requestAnimationFrame(look);
  return stop;
}

function mending(mend: string | null): Place | null {
  if (mend === null) return null;
  const control = document.querySelector<HTMLElement>(`[data-mends="${CSS.escape(mend)}"] :is(${CONTROLS})`);
  return control && { control, show: () => control.scrollIntoView({ block: 'nearest' }) };
}

function firstIn(part: string): Place | null {
  const section = document.getElementById(part)?.closest('section');
  const control = section?.querySelector<HTMLElement>(CONTROLS);
  return section && control ? { control, show: () => section.scrollIntoView({ block: 'start' }) } : null;
}
