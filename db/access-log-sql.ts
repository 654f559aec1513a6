import { createHash } from 'node:crypto';
import type { Reader, Store } from './query.ts';

export const accessActions = [
  'unlock',
  'failedUnlock',
  'read',
  'search',
  'agenda',
  'live',
  'print',
  'pdf',
  'backup',
  'restore',
  'userAdded',
  'userRevoked',
] as const;
export type AccessAction = (typeof accessActions)[number];

export interface AccessEntry {
  readonly at: string;
  readonly userId: string;
  readonly action: AccessAction;
  readonly caseId: string;
  /** Counts and ids only, never what was read. */
  readonly detail: string;
}

interface AccessRow {
  seq: number;
  at: string;
  user_id: string;
  action: string;
  case_id: string;
  detail: string;
  chain_hash: string;
}

const link = (previous: string, row: Omit<AccessRow, 'seq' | 'chain_hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, row.at, row.user_id, row.action, row.case_id, row.detail]), 'utf8')
    .digest('hex');

/** Appends to the access log; every row carries the hash of the one before. */
export function appendAccess(store: Store, entry: AccessEntry): void {
  const last = store.one<{ chain_hash: string }>(
    'SELECT chain_hash FROM access_log ORDER BY seq DESC LIMIT 1',
  );
  const row = {
    at: entry.at,
    user_id: entry.userId,
    action: entry.action,
    case_id: entry.caseId,
    detail: entry.detail,
  };
  store.run(
    'INSERT INTO access_log (at, user_id, action, case_id, detail, chain_hash) VALUES (?, ?, ?, ?, ?, ?)',
    row.at,
    row.user_id,
    row.action,
    row.case_id,
    row.detail,
    link(last?.chain_hash ?? '', row),
  );
}

/** @returns the number of the first row whose link does not hold, or null */
export function verifyAccessLog(db: Reader): number | null {
  let previous = '';
  for (const row of db.all<AccessRow>('SELECT * FROM access_log ORDER BY seq')) {
    if (row.chain_hash !== link(previous, row)) return row.seq;
    previous = row.chain_hash;
  }
  return null;
}

/** What has left the app about a child: print, file, wall. */
export function listDisclosed(db: Reader, caseId: string): { at: string; action: string; detail: string }[] {
  return db.all(
    `SELECT at, action, detail FROM access_log WHERE case_id = ? AND action IN ('print', 'pdf', 'live') ORDER BY seq DESC LIMIT 200`,
    caseId,
  );
}
