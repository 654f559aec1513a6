/** How easy a paper is to read, from the texts it is made of. */

/** LIX: words a sentence, and long words in a hundred. Under 30 is easy to read, as in books for children. */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\d-]+/gu) ?? [];
  const sentences = text.match(/[.!?:]+/g) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / words.length;
}

/** The texts whose key begins so, with something said in each gap. */
export const filled = (texts: Readonly<Record<string, string>>, prefix: RegExp): string[] =>
  Object.entries(texts)
    .filter(([key]) => prefix.test(key))
    .map(([, text]) =>
      text
        .replaceAll('{{name}}', 'Nova')
        .replaceAll('{{contact}}', 'Sara Ek')
        .replaceAll('{{who}}', 'Sara Ek')
        .replaceAll('{{team}}', 'Klippan')
        .replaceAll('{{day}}', 'tisdag 1 maj')
        .replaceAll(/\{\{\w+\}\}/g, 'stöd'),
    );

export const longSentences = (text: string, mostWords: number): string[] =>
  text.split(/[.!?]\s/).filter((sentence) => sentence.split(/\s+/).length > mostWords);
