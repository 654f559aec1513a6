import { type RefObject, useEffect, useRef, useState } from 'react';

interface More {
  /** On what holds both the choices and the button that shows the rest. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** The button that shows more choices goes away when pressed: focus goes on to the choice that stands. */
export function useMore(): More {
  const ref = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const choice = ref.current?.querySelector('input:checked') ?? ref.current?.querySelector('input');
    if (choice instanceof HTMLElement) choice.focus();
  }, [isOpen]);
  return {
    ref,
    isOpen,
    open: () => {
      setOpen(true);
    },
  };
}
