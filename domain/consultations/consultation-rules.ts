import { fold } from '../cases/case-rules.ts';
import { numberPattern } from '../kernel/numbering.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

interface Placed {
  readonly meetingId: PlainDate | null;
  readonly advice: string | null;
}

/**
 * Whether a meeting takes a consultation up. One that got no advice at its own meeting is not forgotten: it comes
 * up again at the next that can be held.
 */
export function takesUp(
  { meetingId, advice }: Placed,
  meeting: { readonly id: PlainDate; readonly isNext: boolean },
): boolean {
  if (meetingId === null) return meeting.isNext;
  if (meetingId === meeting.id) return true;
  return meeting.isNext && meetingId < meeting.id && (advice ?? '').trim() === '';
}

/** What a text must not hold. */
export interface Known {
  readonly firstNames: readonly string[];
  readonly schools: readonly string[];
}

const CASE_NUMBER = new RegExp(numberPattern('K'), 'gi');
/** A shorter one is an initial or says nothing. */
const SHORTEST_NAME = 2;
const SHORTEST_SCHOOL = 4;

/** Nova, Novas: the name, also in the genitive. */
const nameOf = (word: string): readonly string[] => {
  const folded = fold(word);
  return folded.endsWith('s') ? [folded, folded.slice(0, -1)] : [folded];
};

/** Words as typed that point to a child in the log: a case number, a first name or a school, each once. */
export function tellingWords(text: string, { firstNames, schools }: Known): string[] {
  const numbers = text.match(CASE_NUMBER) ?? [];
  return [...new Set([...numbers, ...namesIn(text, firstNames), ...schoolsIn(text, schools)])];
}

/** First names as typed, whole words alone. */
export function namesIn(text: string, firstNames: readonly string[]): string[] {
  const names = new Set(firstNames.map(fold).filter((name) => name.length >= SHORTEST_NAME));
  const capitalised = text.match(/\p{Lu}[\p{L}\p{M}]+(?:-\p{L}[\p{L}\p{M}]+)*/gu) ?? [];
  return capitalised.filter((word) => nameOf(word).some((name) => names.has(name)));
}

/** Schools as typed, whole names alone. */
export function schoolsIn(text: string, schools: readonly string[]): string[] {
  return schools.flatMap((school) => {
    const found = school.trim().length < SHORTEST_SCHOOL ? undefined : wholeWords(text, school.trim());
    return found === undefined || !/^\p{Lu}/u.test(found) ? [] : [found];
  });
}

/** The words as they stand in the text, whatever their case, when they are not a part of longer ones. */
function wholeWords(text: string, words: string): string | undefined {
  const at = text.toLocaleLowerCase('sv').indexOf(words.toLocaleLowerCase('sv'));
  if (at === -1) return undefined;
  const after = text.slice(at + words.length);
  const isWhole = !/\p{L}$/u.test(text.slice(0, at)) && !/^(?:s\p{L}|[^s\P{L}])/u.test(after);
  return isWhole ? text.slice(at, at + words.length) : undefined;
}
