import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { rememberPlace } from './place.ts';

/** A heading may come a moment after its page, when the page first asks for what it shows. */
const LOOK_FOR_HEADING_MS = 1500;

function focusHeadingSoon(): () => void {
  const until = Date.now() + LOOK_FOR_HEADING_MS;
  let frame = 0;
  const look = (): void => {
    const main = document.getElementById('main');
    const heading = main?.querySelector<HTMLElement>('[data-page-heading]') ?? null;
    const isElsewhere =
      document.activeElement !== document.body && main?.contains(document.activeElement) === true;
    if (isElsewhere) return;
    if (heading === null && Date.now() < until) {
      frame = requestAnimationFrame(look);
      return;
    }
    (heading ?? main)?.focus({ preventScroll: true });
  };
  frame = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(frame);
  };
}

/** After a change of page, reading starts at its heading (unless the page put focus in a field itself). */
export function usePageFocus(): void {
  const { pathname } = useLocation();
  const isFirst = useRef(true);
  useEffect(() => {
    rememberPlace();
    document.title = 'Teambordet';
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    return focusHeadingSoon();
  }, [pathname]);

  useEffect(() => {
    document.addEventListener('focusin', rememberPlace);
    window.addEventListener('blur', rememberPlace, { capture: true });
    return () => {
      document.removeEventListener('focusin', rememberPlace);
      window.removeEventListener('blur', rememberPlace, { capture: true });
    };
  }, []);
}
