/** "6.12": minutes and seconds of an item's clock. */
export const stopwatch = (seconds: number): string =>
  `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
