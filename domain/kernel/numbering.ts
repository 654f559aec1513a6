/** What the app gives numbers, by the letters these begin with, and the fewest digits in one. */
const fewestDigits = {
  /** Cases. */
  K: 3,
  /** Consultations. */
  AK: 2,
  /** Obstacles. */
  H: 2,
} as const;
export type Numbered = keyof typeof fewestDigits;

/** The source of a regular expression that finds such numbers in a text, also those of other machines. */
export const numberPattern = (...kinds: readonly [Numbered, ...Numbered[]]): string =>
  kinds.map((kind) => `(?<![A-Z])${kind}-\\d{4}-[A-Z]{0,2}\\d{${fewestDigits[kind]},}`).join('|');

/**
 * The next number of one machine in its year, `K-2026-014`. The founding machine has no letters; every other machine,
 * also one that a copy was restored on, puts its own two before the digits (`K-2026-BD014`), so that two machines
 * hardly ever make the same number.
 */
export function nextNumber(
  kind: Numbered,
  existing: readonly string[],
  year: number,
  letter: string,
): string {
  const head = `${kind}-${year}-${letter}`;
  const fewest = fewestDigits[kind];
  const taken = existing.flatMap((number) => {
    const digits = number.startsWith(head) ? number.slice(head.length) : '';
    return digits.length >= fewest && /^\d+$/.test(digits) ? [Number(digits)] : [];
  });
  return `${head}${String(Math.max(0, ...taken) + 1).padStart(fewest, '0')}`;
}
