import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** From large to the smallest that is still read from the far end of the room. */
const SIZES = 5;
/** The smallest again, and what does not fit is cut. */
const CUT = 5;
const SLACK = 1;

const part = (wall: HTMLElement, name: string): HTMLElement | null =>
  wall.querySelector<HTMLElement>(`[data-fit='${name}']`);

const fits = (element: HTMLElement): boolean =>
  element.scrollHeight <= element.clientHeight + SLACK && element.scrollWidth <= element.clientWidth + SLACK;

/** Takes the first size at which nothing is cut off; at the last one the question ends in "…" where room ends. */
function fit(wall: HTMLElement): void {
  const main = part(wall, 'main');
  const question = part(wall, 'question');
  if (main === null || question === null) return;
  question.style.removeProperty('--lines');
  for (let step = 0; step < SIZES; step += 1) {
    wall.dataset['step'] = String(step);
    if (fits(wall) && fits(main)) return;
  }
  wall.dataset['step'] = String(CUT);
  const line = Number.parseFloat(getComputedStyle(question).lineHeight);
  question.style.setProperty(
    '--lines',
    String(Math.max(1, Math.floor((question.clientHeight + SLACK) / line))),
  );
}

/** Type as large as what has to be said allows. @param shown what it depends on */
export function useFit(shown: unknown): RefObject<HTMLDivElement | null> {
  const wall = useRef<HTMLDivElement>(null);
  const again = (): void => {
    if (wall.current !== null) fit(wall.current);
  };
  useLayoutEffect(again, [shown]);
  useEffect(() => {
    window.addEventListener('resize', again);
    void document.fonts.ready.then(again);
    return () => {
      window.removeEventListener('resize', again);
    };
  }, []);
  return wall;
}
