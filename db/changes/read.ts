import { registry } from '../../domain/registry.ts';
import type { Reader } from '../query.ts';
import type { Change } from './change.ts';

export interface ChangeRow {
  hlc: string;
  entity: string;
  row_id: string;
  field: string;
  value: string;
  base: string;
  command: string;
  user_id: string;
  device: string;
  case_id: string;
  content_hash: string;
  chain_hash: string;
  nonce: string;
}

export function toChange(row: ChangeRow): Change {
  return {
    hlc: row.hlc,
    entity: row.entity,
    rowId: row.row_id,
    field: row.field,
    value: row.value,
    base: JSON.parse(row.base) as string[],
    command: row.command,
    userId: row.user_id,
    device: row.device,
    caseId: row.case_id,
    contentHash: row.content_hash,
    chainHash: row.chain_hash,
    nonce: row.nonce,
  };
}

export function listChanges(db: Reader): Change[] {
  return db.all<ChangeRow>('SELECT * FROM change ORDER BY hlc').map(toChange);
}

/**
 * Everything that somebody wrote about one case, newest first. What the clock of a meeting reads four times a minute
 * is nobody's, and would hide the rest; of what has only its hash here there is nothing to tell.
 */
export function listChangesOfCase(db: Reader, caseId: string): Change[] {
  return db
    .all<ChangeRow>(
      `SELECT * FROM change
       WHERE case_id = ? AND entity <> '' AND NOT (entity = 'agendaItems' AND field IN ('seconds', 'openedAt')) ORDER BY hlc DESC`,
      caseId,
    )
    .map(toChange);
}

/** The cases that rows belong to, a case to itself. What nobody has written, or outside any case, belongs to none. */
export function listCasesOfRows(db: Reader, rowIds: readonly string[]): string[] {
  const names = Object.keys(registry);
  return db
    .all<{ case_id: string }>(
      `SELECT DISTINCT case_id FROM change
       WHERE entity IN (${names.map(() => '?').join()}) AND row_id IN (${rowIds.map(() => '?').join()})
         AND case_id <> ''`,
      ...names,
      ...rowIds,
    )
    .map((row) => row.case_id);
}

export const countChanges = (db: Reader): number =>
  db.one<{ n: number }>('SELECT count(*) AS n FROM change')?.n ?? 0;

/** The newest stamp in the log, for the clock. */
export function readChange(db: Reader, hlc: string): Change | undefined {
  const row = db.one<ChangeRow>('SELECT * FROM change WHERE hlc = ?', hlc);
  return row === undefined ? undefined : toChange(row);
}

export const lastHlc = (db: Reader): string | undefined =>
  db.one<{ hlc: string | null }>('SELECT max(hlc) AS hlc FROM change')?.hlc ?? undefined;

/** The heads of one field: one is its value, several are an open conflict. */
export function headsOf(db: Reader, entity: string, rowId: string, field: string): string[] {
  return db
    .all<{ hlc: string }>(
      'SELECT hlc FROM head WHERE entity = ? AND row_id = ? AND field = ? ORDER BY hlc',
      entity,
      rowId,
      field,
    )
    .map((row) => row.hlc);
}

/** Whether a fact of this name has been written by another change: names are given once. */
export const isNameTaken = (
  db: Reader,
  { entity, rowId, hlc }: Pick<Change, 'entity' | 'rowId' | 'hlc'>,
): boolean =>
  db.one('SELECT 1 FROM head WHERE entity = ? AND row_id = ? AND hlc <> ?', entity, rowId, hlc) !== undefined;

/** How often what stands in a field has been put there by an undo or a redo. */
export const countUndone = (db: Reader, entity: string, rowId: string, field: string): number =>
  db.one<{ n: number }>(
    `SELECT count(*) AS n FROM change
     WHERE entity = ? AND row_id = ? AND field = ? AND command IN ('meetings.undo', 'meetings.redo')`,
    entity,
    rowId,
    field,
  )?.n ?? 0;

/** The first stamp in the log: when the case log was made, and by which machine. */
export const firstHlc = (db: Reader): string | undefined =>
  db.one<{ hlc: string | null }>('SELECT min(hlc) AS hlc FROM change')?.hlc ?? undefined;

/** The stamp a row was first written with. */
export const firstHlcOf = (db: Reader, entity: string, rowId: string): string =>
  db.one<{ hlc: string | null }>(
    'SELECT min(hlc) AS hlc FROM change WHERE entity = ? AND row_id = ?',
    entity,
    rowId,
  )?.hlc ?? '';
