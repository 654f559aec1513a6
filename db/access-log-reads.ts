import type { CopyKind } from '../domain/access-log/access-log.ts';
import type { Instant } from '../domain/kernel/plain-date.ts';
import { isCancelled } from './access-log-sql.ts';
import type { AccessRow } from './access-log-sql.ts';
import type { Reader, Value } from './query.ts';

/** Times at and after the first, before the second. */
export interface TimeRange {
  readonly from: Instant;
  readonly to: Instant;
}

export interface AccessFilter {
  /** Any of these cases. */
  readonly caseIds: readonly string[] | null;
  readonly userId: string | null;
  readonly range: TimeRange | null;
  /** Of these actions, without these details, and after this row. */
  readonly only?:
    | { readonly actions: readonly string[]; readonly but: readonly string[]; readonly after: number }
    | undefined;
}

function whereOf({ caseIds, userId, range, only }: AccessFilter): { sql: string; params: Value[] } {
  const parts: string[] = [];
  const params: Value[] = [];
  if (caseIds !== null) {
    parts.push('case_id IN (SELECT value FROM json_each(?))');
    params.push(JSON.stringify(caseIds));
  }
  if (userId !== null) {
    parts.push('user_id = ?');
    params.push(userId);
  }
  if (range !== null) {
    parts.push('at >= ? AND at < ?');
    params.push(range.from, range.to);
  }
  if (only !== undefined) {
    parts.push(
      'seq > ? AND action IN (SELECT value FROM json_each(?)) AND detail NOT IN (SELECT value FROM json_each(?))',
    );
    params.push(only.after, JSON.stringify(only.actions), JSON.stringify(only.but));
  }
  return { sql: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, params };
}

/** Newest first. */
export function listAccess(db: Reader, filter: AccessFilter, offset: number, limit: number): AccessRow[] {
  const { sql, params } = whereOf(filter);
  return db.all(
    `SELECT * FROM access_log ${sql} ORDER BY seq DESC LIMIT ? OFFSET ?`,
    ...params,
    limit,
    offset,
  );
}

/** Oldest first. */
export function everyAccess(db: Reader, filter: AccessFilter): AccessRow[] {
  const { sql, params } = whereOf(filter);
  return db.all(`SELECT * FROM access_log ${sql} ORDER BY seq`, ...params);
}

export function countAccess(db: Reader, filter: AccessFilter): number {
  const { sql, params } = whereOf(filter);
  return db.one<{ n: number }>(`SELECT count(*) AS n FROM access_log ${sql}`, ...params)?.n ?? 0;
}

export const getAccess = (db: Reader, seqs: readonly number[]): AccessRow[] =>
  db.all(
    'SELECT * FROM access_log WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq',
    JSON.stringify(seqs),
  );

/** What a draw is made of: a month's rows, without what they say. */
export const listActions = (
  db: Reader,
  { from, to }: TimeRange,
): Pick<AccessRow, 'seq' | 'action' | 'chain_hash'>[] =>
  db.all('SELECT seq, action, chain_hash FROM access_log WHERE at >= ? AND at < ? ORDER BY seq', from, to);

/** Whether anything but these was done in that time. */
export const hasActions = (db: Reader, { from, to }: TimeRange, but: readonly string[]): boolean =>
  db.one(
    `SELECT 1 FROM access_log WHERE at >= ? AND at < ? AND action NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
    from,
    to,
    JSON.stringify(but),
  ) !== undefined;

export const firstAccess = (db: Reader): Instant | null =>
  db.one<{ at: string | null }>('SELECT min(at) AS at FROM access_log')?.at ?? null;

export const accessTime = (db: Reader, seq: number): Instant | null =>
  db.one<{ at: string }>('SELECT at FROM access_log WHERE seq = ?', seq)?.at ?? null;

export const seqOfLink = (db: Reader, chainHash: string): number | null =>
  db.one<{ seq: number }>('SELECT seq FROM access_log WHERE chain_hash = ?', chainHash)?.seq ?? null;

export const lastLink = (db: Reader): string =>
  db.one<{ chain_hash: string }>('SELECT chain_hash FROM access_log ORDER BY seq DESC LIMIT 1')?.chain_hash ??
  '';

/** A file to another machine is named in the exchange, and never called off. */
const ofKind: Readonly<Record<CopyKind, string>> = {
  paper: "action IN ('print', 'pdf')",
  file: "action = 'export' AND case_id = '' AND detail <> 'exchange'",
};

/** Null when the user has made none. */
export const lastCopy = (
  db: Reader,
  userId: string,
  of: CopyKind,
): { readonly seq: number; readonly at: Instant } | null =>
  db.one<{ seq: number; at: Instant }>(
    `SELECT seq, at FROM access_log WHERE user_id = ? AND ${ofKind[of]} ORDER BY seq DESC LIMIT 1`,
    userId,
  ) ?? null;

/** When a user was last shown what is no case, by what the rows say of it. @param prefix how that begins */
export const lastReadings = (db: Reader, userId: string, prefix: string): ReadonlyMap<string, Instant> =>
  new Map(
    db
      .all<{ detail: string; at: Instant }>(
        `SELECT detail, max(at) AS at FROM access_log
         WHERE user_id = ? AND case_id = '' AND action = 'read' AND substr(detail, 1, ?) = ? GROUP BY detail`,
        userId,
        prefix.length,
        prefix,
      )
      .map(({ detail, at }) => [detail, at]),
  );

/** All that one paper has written: it may hold several cases. Nothing of one that is cancelled already. */
export const rowsOfPaper = (db: Reader, number: number): AccessRow[] =>
  db.all(
    `SELECT r.* FROM access_log one JOIN access_log r USING (user_id, at, action, detail)
     WHERE one.seq = ? AND NOT ${isCancelled('r')} ORDER BY r.seq`,
    number,
  );

/** On this machine. */
export const lastUnlock = (db: Reader, userId: string): Instant | null =>
  db.one<{ at: string }>(
    `SELECT at FROM access_log WHERE user_id = ? AND action = 'unlock' ORDER BY seq DESC LIMIT 1`,
    userId,
  )?.at ?? null;

/** The unit that a user had at a moment, as the change log remembers it; undefined when nothing was said by then. */
export function unitAt(db: Reader, userId: string, at: Instant): string | null | undefined {
  const row = db.one<{ value: string }>(
    `SELECT value FROM change WHERE entity = 'users' AND row_id = ? AND field = 'unitId' AND hlc < ?
     ORDER BY hlc DESC LIMIT 1`,
    userId,
    `${at}~`,
  );
  if (row === undefined) return undefined;
  const value: unknown = JSON.parse(row.value);
  return typeof value === 'string' ? value : null;
}

export interface CaseKey {
  readonly id: string;
  readonly number: string;
  readonly isProtected: boolean;
}

interface CardKey {
  case_id: string;
  number: string;
  protected: number;
}
const toKey = (card: CardKey): CaseKey => ({
  id: card.case_id,
  number: card.number,
  isProtected: card.protected === 1,
});

/** The log outlives the case: one that has been erased is still found by its number. */
const KEYS = `(SELECT case_id, number, protected FROM case_cards
  UNION ALL SELECT case_id, number, protected FROM erased_cases)`;

export function caseKey(db: Reader, caseId: string): CaseKey | undefined {
  const card = db.one<CardKey>(`SELECT case_id, number, protected FROM ${KEYS} WHERE case_id = ?`, caseId);
  return card === undefined ? undefined : toKey(card);
}

export const casesNumbered = (db: Reader, number: string): CaseKey[] =>
  db.all<CardKey>(`SELECT case_id, number, protected FROM ${KEYS} WHERE number = ?`, number).map(toKey);

export const protectedCaseIds = (db: Reader): string[] =>
  db.all<{ id: string }>(`SELECT case_id AS id FROM ${KEYS} WHERE protected = 1`).map(({ id }) => id);

/** Cases that have been in files for other machines, one or all, and the units whose machines those were. */
export const listSent = (
  db: Reader,
  caseId = '',
): { readonly caseId: string; readonly unitIds: readonly string[] }[] =>
  db
    .all<{ caseId: string; recipients: string }>(
      `SELECT DISTINCT case_id AS caseId, recipients FROM access_log
       WHERE action = 'export' AND detail = 'exchange' AND case_id <> '' AND ? IN ('', case_id)`,
      caseId,
    )
    .map((row) => ({ caseId: row.caseId, unitIds: row.recipients.split(' ').filter(Boolean) }));
