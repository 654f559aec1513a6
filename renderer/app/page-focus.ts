import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { rememberPlace } from './place.ts';

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
    const frame = requestAnimationFrame(() => {
      const main = document.getElementById('main');
      if (main === null || (document.activeElement !== document.body && main.contains(document.activeElement))) return;
      main.scrollTop = 0;
      const heading = main.querySelector<HTMLElement>('[data-page-heading]');
      (heading ?? main).focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
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
