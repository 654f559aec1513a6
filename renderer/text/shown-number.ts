/** "1 234" or "1,234", in the language of the window. */
export const shownNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  value.toLocaleString(document.documentElement.lang, options);
