/** What has to hold of a paper, whatever stands on it: each row once, numbered pages with heads, who made it, tags. */
import { countOf } from '../support/pdf.ts';
import type { Pdf } from '../support/pdf.ts';

export interface PaperRules {
  /** Words that stand on it exactly once: one of each row. */
  readonly once: readonly string[];
  /** Words that stand on it somewhere. */
  readonly somewhere?: readonly string[];
  /** Words that must not be on it. */
  readonly nowhere?: readonly string[];
  /** The first words of each column of its table: above the rows of every page that has any. */
  readonly head?: readonly string[];
  /** How it is classified, on every page. */
  readonly classified: string | null;
  /** How many rows its only table has, as it says itself: one group with the number, or a word for one. */
  readonly stated?: RegExp;
  /** Whether it says who printed it; a paper without names leads there by its number. */
  readonly isSigned: boolean;
}

/** Blanks are where the lines break, which is the paper's own affair. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The rows that it says it has, against those that are tagged; its head is a row as well. */
function miscountOf({ tags }: Pdf, whole: string, stated: RegExp): string[] {
  const said = stated.exec(whole)?.[1] ?? 'nothing';
  const count = /^en$/i.test(said) ? 1 : Number(said);
  const rows = Math.max(0, (tags.get('TR') ?? 0) - 1);
  return count === rows ? [] : [`says it has ${said} rows and has ${rows}`];
}

/** What is wrong with a paper, in words; nothing when it is as it should be. */
export function faultsOf(pdf: Pdf, rules: PaperRules): string[] {
  const whole = flat(pdf.pages.join(' '));
  const pages = pdf.pages.map(flat);
  const faults = (isFault: boolean, words: string): string[] => (isFault ? [words] : []);
  const miscounted = rules.once.filter((word) => countOf(word, whole) !== 1);
  const bare = pages.filter(
    (page) =>
      rules.head !== undefined &&
      rules.once.some((word) => page.includes(word)) &&
      !rules.head.every((word) => page.includes(word)),
  );
  return [
    ...faults(miscounted.length > 0, `${miscounted.length} rows not exactly once, such as ${miscounted[0]}`),
    ...(rules.somewhere ?? []).flatMap((word) => faults(!whole.includes(word), `"${word}" is missing`)),
    ...(rules.nowhere ?? []).flatMap((word) => faults(whole.includes(word), `"${word}" is on it`)),
    ...faults(bare.length > 0, `${bare.length} pages have rows without heads`),
    ...pages.flatMap((page, n) => [
      ...faults(
        !new RegExp(`[Ss]ida ${n + 1} av ${pages.length}\\b`).test(page),
        `page ${n + 1} is not numbered`,
      ),
      ...faults(!/Exemplar \d/.test(page), `page ${n + 1} has no copy number`),
      ...faults(
        rules.classified !== null && !page.includes(rules.classified),
        `page ${n + 1} does not say "${rules.classified}"`,
      ),
    ]),
    ...faults(
      rules.isSigned && !/Utskrivet av .+ den .+ klockan \d/.test(whole),
      'does not say who printed it',
    ),
    ...(rules.stated === undefined ? [] : miscountOf(pdf, whole, rules.stated)),
    ...faults(pdf.info.get('Tagged') !== 'yes', 'is not tagged'),
    ...faults(pdf.language !== 'sv', `is in the language "${pdf.language}"`),
    ...faults(['', 'Teambordet'].includes(pdf.info.get('Title') ?? ''), 'has no title of its own'),
    ...faults(
      (rules.nowhere ?? []).some((word) => pdf.info.get('Title')?.includes(word)),
      'names somebody in its title',
    ),
    ...faults(pdf.info.get('Page size')?.includes('A4') !== true, 'is not A4'),
    ...faults(pdf.tags.get('H1') !== 1, `has ${pdf.tags.get('H1') ?? 0} main headings`),
    ...faults(
      rules.head !== undefined && (pdf.tags.get('TH') ?? 0) < rules.head.length,
      'has a table without tagged heads',
    ),
  ];
}
