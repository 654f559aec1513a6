import { plainLetters } from '../kernel/sort-key.ts';

/** What a case is known by. */
interface CaseNames {
  readonly number: string;
  readonly firstName: string;
  readonly school: string;
}

/** A shorter name is an initial, or a word of its own: asking about each would make nobody look. */
const SHORTEST = 3;

/**
 * The places of the sentences that hold the name, number or school of a case, as whole words and without regard to
 * case or accents. It is a warning: a name may be a word, and a child may be told of without one.
 */
export function namingSentences(sentences: readonly string[], cases: readonly CaseNames[]): number[] {
  const names = cases
    .flatMap(({ number, firstName, school }) => [number, firstName, school])
    .filter((name) => name.trim().length >= SHORTEST)
    .map((name) => wordsOf(name));
  const known = new Set(names);
  return sentences.flatMap((sentence, place) => {
    const words = wordsOf(sentence);
    return [...known].some((name) => words.includes(name)) ? [place] : [];
  });
}

/** Between single spaces, so that a name is found only as whole words; a genitive s is no part of the word. */
const wordsOf = (text: string): string =>
  ` ${plainLetters(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
