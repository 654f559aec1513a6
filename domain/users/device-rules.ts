/** Letters that cannot be taken for digits in a case number. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Two letters that no known device has. Drawn and not counted up: two copies of one backup on two machines do
 * not know of each other, and must hardly ever draw the same.
 * @param draw a whole number from 0 up to but not including the limit
 */
export function freeDeviceLetter(taken: readonly string[], draw: (limit: number) => number): string {
  const pairs = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
  const free = pairs.filter((pair) => !taken.includes(pair));
  return free[draw(free.length)] ?? '';
}
