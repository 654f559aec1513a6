/** "Fyren, Elevhälsan och UPH", in the language of the window. */
export function joinWords(words: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang || 'sv', { type: 'conjunction' }).format(words);
}
