import type { Numbered } from '../domain/kernel/numbering.ts';
import type { Reader } from './query.ts';

/** A case that has been erased keeps its number. */
const tables: Readonly<Record<Numbered, readonly string[]>> = {
  K: ['case_cards', 'erased_cases'],
  AK: ['consultations'],
  H: ['obstacles'],
};

/** Every number in use of a kind that begins so; none is ever given again. */
export const listNumbers = (db: Reader, kind: Numbered, head: string): string[] =>
  tables[kind].flatMap((table) =>
    db
      .all<{ number: string }>(
        `SELECT number FROM ${table} WHERE number >= ? AND number < ?`,
        head,
        `${head}~`,
      )
      .map((row) => row.number),
  );
