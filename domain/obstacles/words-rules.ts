import type { Mark } from '../exchange/bundle.ts';
import { beyond } from '../exchange/mark-rules.ts';
import { parseHlc } from '../kernel/hlc.ts';

/** A machine that may know a child of whom nobody else has heard, and what it has last said that it has. */
export interface Knower {
  readonly device: string;
  readonly has: readonly Mark[];
  /** Stamps of what lies there without all of its content. */
  readonly lacks: readonly string[];
}

/**
 * Which of these machines have not had these words yet, as far as they have said. One that has says in the same file
 * whether it found a child in them; until all have, nobody knows that there is none.
 * @param words the stamp of the change that wrote them
 */
export function notReadBy<K extends Knower>(words: string, knowers: readonly K[]): K[] {
  const { device: author } = parseHlc(words);
  const hasRead = ({ device, has, lacks }: K): boolean =>
    device === author ||
    (beyond([{ device: author, upTo: words }], has) === undefined && !lacks.includes(words));
  return knowers.filter((knower) => !hasRead(knower));
}
