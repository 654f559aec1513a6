import type { KeyboardEvent } from 'react';

const SEAT = 'button[aria-haspopup=listbox]';

const seatsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(SEAT)];

/** Up and down go from person to person, since left and right already answer: no more keys are needed for a table. */
export function stepBetweenSeats(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget, target } = event;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const seats = seatsIn(currentTarget);
  const at = seats.findIndex((seat) => seat === target);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  seats[at + step]?.focus();
}

/** For a list that has just been asked for. */
export const focusFirstSeat = (list: HTMLElement | null): void => {
  if (list !== null) seatsIn(list)[0]?.focus();
};
