import { z } from 'zod';

/** Free text about a child holds at most this many characters (`product.md`: only what the team needs). */
export const FREE_TEXT_MAX = 600;

/** A few words on one line. */
export const SHORT_TEXT_MAX = 120;
/** Characters of a passphrase. */
export const PASSPHRASE_MAX = 256;
/** What is searched for. */
export const SEARCH_MAX = 100;

/** How many characters of a paste a field leaves out, counted as `maxlength` counts: in UTF-16, a line's end as one. */
export const leftOut = (pasted: string, room: number): number =>
  Math.max(0, pasted.replaceAll('\r\n', '\n').length - Math.max(0, room));

/**
 * å typed as one character or as a + ring is the same name. Half a character, as when an emoji is cut off at the
 * end of a field, and control characters other than tab and new line are nothing that anybody has typed.
 */
const composed = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '');

/** A few words on one line: trimmed, in composed form. */
export const ShortText = z
  .string()
  .max(SHORT_TEXT_MAX)
  .transform((text) => composed(text).trim());
export const RequiredShortText = ShortText.pipe(z.string().min(1));
/** Free text as typed, only composed. */
export const FreeText = z.string().max(FREE_TEXT_MAX).transform(composed);
export const RequiredFreeText = FreeText.pipe(z.string().refine((text) => text.trim() !== ''));
/** Notes in a meeting. */
export const LongText = z.string().max(4000).transform(composed);
/** Where a file or folder lies, as the system's own dialog names it; no system takes a NUL in a path. */
export const FilePath = z
  .string()
  .min(1)
  .max(4000)
  .refine((path) => !path.includes('\0'));
