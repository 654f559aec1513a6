import { nextNumber } from '../domain/kernel/numbering.ts';
import type { Numbered } from '../domain/kernel/numbering.ts';
import { yearOf } from '../domain/kernel/plain-date.ts';
import { listNumbers } from '../db/numbers-sql.ts';
import { getRow } from '../db/rows.ts';
import type { QueryContext } from './context.ts';

/** The next number that this machine gives this year. */
export function freshNumber(kind: Numbered, { db, device, today }: QueryContext): string {
  const letter = getRow(db, 'devices', device)?.letter ?? '';
  const year = yearOf(today);
  return nextNumber(kind, listNumbers(db, kind, `${kind}-${year}-${letter}`), year, letter);
}
