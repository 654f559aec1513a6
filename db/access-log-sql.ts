import { createHash } from 'node:crypto';
import type { AccessAction } from '../domain/access-log/access-log.ts';
import { Failure } from '../domain/kernel/errors.ts';
import { getMeta, setMeta } from './local-sql.ts';
import { hasTable } from './query.ts';
import type { Reader, Store } from './query.ts';
import { inOwnWords } from './vault/database-errors.ts';

export interface AccessEntry {
  readonly at: string;
  readonly userId: string;
  readonly action: AccessAction;
  readonly caseId: string;
  /** Counts and ids only, never what was read. */
  readonly detail: string;
  /** Who was shown it besides the user: ids of units, sorted. */
  readonly recipients: readonly string[];
}

export interface AccessRow {
  seq: number;
  at: string;
  user_id: string;
  action: AccessAction;
  case_id: string;
  detail: string;
  recipients: string;
  chain_hash: string;
}

/** What a row says, apart from where it stands. */
type Said = Omit<AccessRow, 'seq' | 'chain_hash'>;

/** Rows from before recipients were kept have none, and keep the link they were written with. */
const link = (previous: string, row: Said): string => {
  const content = [previous, row.at, row.user_id, row.action, row.case_id, row.detail];
  if (row.recipients !== '') content.push(row.recipients);
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
};

/** Where the log ends, kept apart from it: rows cut off at the end would not show in the chain alone. */
const TIP_KEY = 'accessLog.tip';

function tipOf(db: Reader): { readonly seq: number; readonly hash: string } {
  const [seq = '0', hash = ''] = getMeta(db, TIP_KEY)?.split(' ') ?? [];
  return { seq: Number(seq), hash };
}

/** Appends to the access log; every row carries the hash of the one before. */
export function appendAccess(store: Store, entry: AccessEntry): void {
  append(store, {
    at: entry.at,
    user_id: entry.userId,
    action: entry.action,
    case_id: entry.caseId,
    detail: entry.detail,
    recipients: entry.recipients.join(' '),
  });
}

function append(store: Store, row: Said): void {
  const tip = tipOf(store);
  const seq = tip.seq + 1;
  const hash = link(tip.hash, row);
  store.run(
    'INSERT INTO access_log (seq, at, user_id, action, case_id, detail, recipients, chain_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    seq,
    row.at,
    row.user_id,
    row.action,
    row.case_id,
    row.detail,
    row.recipients,
    hash,
  );
  setMeta(store, TIP_KEY, `${seq} ${hash}`);
}

/**
 * Takes in what another log of this case log says and this one does not, in its order. Where the other goes on from
 * this one, the links come out the same.
 */
export function adoptAccess(store: Store, rows: readonly AccessRow[]): void {
  const here = new Map<string, number>();
  for (const row of walkAccess(store)) here.set(link('', row), (here.get(link('', row)) ?? 0) + 1);
  for (const row of rows) {
    const said = link('', row);
    const left = here.get(said) ?? 0;
    if (left === 0) append(store, row);
    else here.set(said, left - 1);
  }
}

const CHUNK = 5000;

/** Every row in order, without holding them all. */
function* walkAccess(db: Reader): Iterable<AccessRow> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = db.all<AccessRow>(
      'SELECT * FROM access_log WHERE seq > ? ORDER BY seq LIMIT ?',
      after,
      CHUNK,
    );
    yield* rows;
    if (rows.length < CHUNK) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

/** The column is younger than the table. */
const ofOld = { recipients: '' };

/** Every row, also of a log that an older version wrote; of a damaged one as far as it can be read. */
export function readAccess(db: Reader): readonly AccessRow[] {
  const rows: AccessRow[] = [];
  if (!hasTable(db, 'access_log')) return rows;
  try {
    for (const row of walkAccess(db)) rows.push({ ...ofOld, ...row });
  } catch (error) {
    const meaning = inOwnWords(error);
    if (!(meaning instanceof Failure) || meaning.code !== 'vault-damaged') throw error;
  }
  return rows;
}

/** @returns how many rows there are, and the number of the first that is missing or is not as it was written */
export function verifyAccessLog(db: Reader): { rows: number; brokenAt: number | null } {
  const rows = db.one<{ n: number }>('SELECT count(*) AS n FROM access_log')?.n ?? 0;
  let [seq, hash] = [0, ''];
  for (const row of walkAccess(db)) {
    if (row.seq !== seq + 1 || row.chain_hash !== link(hash, row)) return { rows, brokenAt: seq + 1 };
    [seq, hash] = [row.seq, row.chain_hash];
  }
  const tip = tipOf(db);
  return { rows, brokenAt: tip.seq === seq && tip.hash === hash ? null : seq + 1 };
}

/** That a row of paper or PDF came to nothing, as a later one says. @param row the table's name in the question */
export const isCancelled = (row: string): string =>
  `EXISTS (SELECT 1 FROM access_log c WHERE c.case_id = ${row}.case_id AND c.action = 'cancelled'
     AND c.user_id = ${row}.user_id AND c.detail = ${row}.action || ' ' || ${row}.at || ' ' || ${row}.detail)`;

/** What has left the app about a child, newest first: read out at a meeting, on paper, as a file, on the wall. */
export function listDisclosed(
  db: Reader,
  caseId: string,
): { at: string; action: string; detail: string; recipients: string }[] {
  return db.all(
    `SELECT at, action, detail, recipients FROM access_log
     WHERE case_id = ? AND action IN ('print', 'pdf', 'live', 'project', 'export') AND NOT ${isCancelled('access_log')}
     ORDER BY seq DESC`,
    caseId,
  );
}
