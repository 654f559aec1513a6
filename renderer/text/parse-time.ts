import { PlainTime } from '../../domain/kernel/plain-date.ts';

/** `13.00`, `13:00`, `1300`, `13`; null when it is no time of day. */
export function parseTime(typed: string): PlainTime | null {
  const match = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const parsed = PlainTime.safeParse(`${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`);
  return parsed.success ? parsed.data : null;
}
