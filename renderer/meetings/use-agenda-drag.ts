import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Moving rows by mouse, for those who like to; arrows, keys and buttons do the same. Rows are found by
 * `data-row`, and what is dragged never leaves the list.
 */
export function useAgendaDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (caseId: string, overId: string) => void,
): string | null {
  const [overId, setOverId] = useState<string | null>(null);
  const latest = useRef(onMove);
  useEffect(() => {
    latest.current = onMove;
  });

  useEffect(() => {
    const root = list.current;
    if (root === null) return;
    let dragged: string | null = null;
    const end = (): void => {
      dragged = null;
      setOverId(null);
    };
    const start = (event: DragEvent): void => {
      dragged = rowOf(event);
    };
    const over = (event: DragEvent): void => {
      if (dragged === null) return;
      event.preventDefault();
      setOverId(rowOf(event));
    };
    const drop = (event: DragEvent): void => {
      const target = rowOf(event);
      if (dragged !== null && target !== null) latest.current(dragged, target);
      event.preventDefault();
      end();
    };
    root.addEventListener('dragstart', start);
    root.addEventListener('dragover', over);
    root.addEventListener('drop', drop);
    root.addEventListener('dragend', end);
    return () => {
      root.removeEventListener('dragstart', start);
      root.removeEventListener('dragover', over);
      root.removeEventListener('drop', drop);
      root.removeEventListener('dragend', end);
    };
  }, [list]);

  return overId;
}

function rowOf(event: Event): string | null {
  const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
  return row instanceof HTMLElement ? (row.dataset['row'] ?? null) : null;
}
