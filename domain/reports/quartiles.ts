import type { RawFigure } from './report-table.ts';

/**
 * Where the first quarter, the first half and the first three quarters of some values end, by linear interpolation
 * (the usual definition in spreadsheets: KVARTIL.INK), to one decimal. Missing when there are no values.
 */
export function quartilesOf(values: readonly number[]): [RawFigure, RawFigure, RawFigure] {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (part: number): RawFigure => {
    const place = (sorted.length - 1) * part;
    const below = sorted[Math.floor(place)];
    const above = sorted[Math.ceil(place)];
    if (below === undefined || above === undefined) return '–';
    return Math.round((below + (above - below) * (place - Math.floor(place))) * 10) / 10;
  };
  return [at(0.25), at(0.5), at(0.75)];
}
