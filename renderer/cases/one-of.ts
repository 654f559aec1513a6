/** Turns "one of these words was chosen" into a typed choice; anything else is not taken. */
export function oneOf<T extends string>(
  words: readonly T[],
  take: (word: T) => void,
): (chosen: string) => void {
  return (chosen) => {
    const word = words.find((candidate) => candidate === chosen);
    if (word !== undefined) take(word);
  };
}
