/** "Sara N., David P. och Lena S.", in the language of the window. */
export const nameList = (names: readonly string[]): string =>
  new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(names);
