/** A file name that every operating system takes, made from a suggestion that is not trusted. */
export function safeFileName(suggestion: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = suggestion.toLowerCase().endsWith(ending) ? suggestion.slice(0, -ending.length) : suggestion;
  const clean = stem
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${clean === '' ? 'Teambordet' : clean}${ending}`;
}
