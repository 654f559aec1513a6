import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** A part may come a moment after the page, when it asks for what it shows. */
const LOOK_FOR_PART_MS = 1500;

/** Goes to the part of the page that the address names, and to the first thing in it that can be used. */
export function usePart(): void {
  const { key, search } = useLocation();
  useEffect(() => {
    const part = new URLSearchParams(search).get('part');
    if (part === null) return undefined;
    const until = Date.now() + LOOK_FOR_PART_MS;
    let frame = 0;
    const look = (): void => {
      const heading = document.getElementById(part);
      const section = heading?.closest('section');
      const control = section?.querySelector<HTMLElement>('button, a, input');
      if (control == null && Date.now() < until) {
        frame = requestAnimationFrame(look);
        return;
      }
      section?.scrollIntoView({ block: 'start' });
      control?.focus({ preventScroll: true });
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [key, search]);
}
