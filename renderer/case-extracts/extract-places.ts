import type { HistoryEntry } from '../cases/history-words.ts';

/** Where on the paper a row was first written. */
export interface Place {
  readonly entryId: string;
  /** From 1, as it stands in the margin. */
  readonly number: number;
  readonly what: string;
}
export type PlaceOf = (rowId: string) => Place | undefined;

/** Entries in the order of the paper, so that one can say which other it is about. */
export function placesOf(entries: readonly HistoryEntry[], whatOf: (entry: HistoryEntry) => string): PlaceOf {
  const places = new Map<string, Place>();
  for (const [index, entry] of entries.entries()) {
    const { rowId } = entry.first;
    if (!places.has(rowId)) places.set(rowId, { entryId: entry.id, number: index + 1, what: whatOf(entry) });
  }
  return (rowId) => places.get(rowId);
}
