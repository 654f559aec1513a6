/**
 * `AK-2026-01`: the next in its year; machines other than the first put their letters before the digits, as in case
 * numbers, so that machines that exchange never make the same one.
 */
export function nextNumber(
  prefix: string,
  existing: readonly string[],
  year: number,
  letter: string,
): string {
  const head = `${prefix}-${year}-${letter}`;
  const taken = existing.flatMap((number) => {
    const digits = number.startsWith(head) ? number.slice(head.length) : '';
    return /^\d{2,}$/.test(digits) ? [Number(digits)] : [];
  });
  return `${head}${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`;
}
