/** "Fyren, Elevhälsan och UPH", in the language of the window. */
export const joinWords = (words: readonly string[]): string =>
  new Intl.ListFormat(document.documentElement.lang || 'sv').format(words);
