/** Swedish writes weekdays with a small letter; a heading still begins with a capital. */
export const sentenceCase = (text: string): string =>
  `${text.charAt(0).toLocaleUpperCase('sv')}${text.slice(1)}`;
