/** Reads a day the way people type it. Pure: what is today comes in. */
import { daysBetween, PlainDate, yearOf } from '../../domain/kernel/plain-date.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const aliases: Readonly<Record<string, string>> = { may: 'maj', oct: 'okt' };

function build(year: number, month: number, day: number): PlainDate | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  const parsed = PlainDate.safeParse(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
  return parsed.success ? parsed.data : null;
}

/** Without a year, the day nearest to today. */
function nearest(month: number, day: number, today: PlainDate): PlainDate | null {
  const year = yearOf(today);
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => build(candidate, month, day))
    .filter((date) => date !== null);
  return candidates.reduce<PlainDate | null>(
    (best, date) =>
      best === null || Math.abs(daysBetween(today, date)) < Math.abs(daysBetween(today, best)) ? date : best,
    null,
  );
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function monthOf(name: string): number {
  const short = name.slice(0, 3);
  return monthNames.indexOf(aliases[short] ?? short) + 1;
}

/** `2026-11-26`, `20261126`, `261126`, `26/11`, `26 nov`, `26 november 2026`; null when it is no day. */
export function parseDay(typed: string, today: PlainDate): PlainDate | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4}|\d{2})(\d{2})(\d{2})$/.exec(text);
  if (iso !== null) return build(fullYear(iso[1] ?? ''), Number(iso[2]), Number(iso[3]));
  const slash = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text);
  if (slash !== null) {
    const [, day = '', month = '', year] = slash;
    return year === undefined
      ? nearest(Number(month), Number(day), today)
      : build(fullYear(year), Number(month), Number(day));
  }
  const words = /^(?:[a-zåäö]+ )?(\d{1,2}) ?([a-zåäö]{3,})\.?(?: (\d{4}))?$/.exec(text);
  if (words === null) return null;
  const [, day = '', name = '', year] = words;
  const month = monthOf(name);
  if (month === 0) return null;
  return year === undefined ? nearest(month, Number(day), today) : build(Number(year), month, Number(day));
}
