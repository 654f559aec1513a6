const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Space: 'Mellanslag',
  Escape: 'Esc',
};

/** A key as it stands on a button and in the list of keys. */
export const shownAs = (keys: string): string =>
  keys
    .split(' ')
    .map((key) => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
