const SWEDISH: Readonly<Record<string, string>> = { å: '{', ä: '|', ö: '}', æ: '|', ø: '}' };

/** Without marks that Swedish does not count as letters of their own: é → e, but å ä ö stay. */
export function plainLetters(text: string): string {
  let result = '';
  for (const letter of text.normalize('NFC').toLocaleLowerCase('sv'))
    result += letter in SWEDISH ? letter : letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return result;
}

/** Text whose binary order is the Swedish one: å, ä, ö come after z, in that order. SQLite sorts by bytes. */
export function sortKey(text: string): string {
  let result = '';
  for (const letter of plainLetters(text)) result += SWEDISH[letter] ?? letter;
  return result;
}
