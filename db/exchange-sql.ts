/** The log as it is taken out for another machine, and what has come of what machines have told each other. */
import type { Change } from './changes/change.ts';
import { toChange } from './changes/read.ts';
import type { ChangeRow } from './changes/read.ts';
import type { Cell } from '../domain/exchange/settle-rules.ts';
import type { Mark } from '../domain/exchange/bundle.ts';
import type { Reader, Store } from './query.ts';

/** Every change of these cases ('' for what belongs to none), in the order of their stamps. */
export const listChangesOfCases = (db: Reader, caseIds: readonly string[]): Change[] =>
  db
    .all<ChangeRow>(
      'SELECT * FROM change WHERE case_id IN (SELECT value FROM json_each(?)) ORDER BY hlc',
      JSON.stringify(caseIds),
    )
    .map(toChange);

export const listChangesOfDevices = (db: Reader, devices: readonly string[]): Change[] =>
  db
    .all<ChangeRow>(
      'SELECT * FROM change WHERE device IN (SELECT value FROM json_each(?)) ORDER BY hlc',
      JSON.stringify(devices),
    )
    .map(toChange);

/** What is a chain of its own. There is little of it, and whether it may travel changes with its case. */
export const listOwnChains = (db: Reader): Change[] =>
  db
    .all<ChangeRow>("SELECT * FROM change WHERE case_id >= 'apart/' AND case_id < 'apart0' ORDER BY hlc")
    .map(toChange);

/** Every change that a machine with these marks has not heard of. */
export const listChangesAfter = (db: Reader, has: readonly Mark[]): Change[] =>
  db
    .all<ChangeRow>(
      `SELECT c.* FROM change c LEFT JOIN json_each(?) h ON h.value ->> 'device' = c.device
       WHERE c.hlc > ifnull(h.value ->> 'upTo', '') ORDER BY c.hlc`,
      JSON.stringify(has),
    )
    .map(toChange);

export const listChangesAt = (db: Reader, stamps: readonly string[]): Change[] =>
  db
    .all<ChangeRow>(
      'SELECT * FROM change WHERE hlc IN (SELECT value FROM json_each(?)) ORDER BY hlc',
      JSON.stringify(stamps),
    )
    .map(toChange);

/** The last change of each of these machines; what is a chain of its own is told each time, and marks nothing. */
export const lastChangesOf = (db: Reader, devices: readonly string[]): Mark[] =>
  db.all(
    `SELECT device, max(hlc) AS upTo FROM change
     WHERE device IN (SELECT value FROM json_each(?)) AND NOT (case_id >= 'apart/' AND case_id < 'apart0')
     GROUP BY device ORDER BY device`,
    JSON.stringify(devices),
  );

/** Each machine's last change in a case. */
export const lastChangesIn = (db: Reader, caseId: string): Mark[] =>
  db.all('SELECT device, max(hlc) AS upTo FROM change WHERE case_id = ? GROUP BY device', caseId);

/** Whether any of these changes is one in the case. */
export const isOfCase = (db: Reader, caseId: string, stamps: readonly string[]): boolean =>
  stamps.length > 0 &&
  db.one(
    'SELECT 1 FROM change WHERE case_id = ? AND hlc IN (SELECT value FROM json_each(?)) LIMIT 1',
    caseId,
    JSON.stringify(stamps),
  ) !== undefined;

/**
 * Changes of a machine after a stamp, of all there are or outside cases alone. A reported concern is not counted: a
 * count would tell that there is one.
 */
export const countChangesSince = (
  db: Reader,
  { device, hlc, ofCases }: { readonly device: string; readonly hlc: string; readonly ofCases: boolean },
): number =>
  db.one<{ n: number }>(
    `SELECT count(*) AS n FROM change
     WHERE device = ? AND hlc > ? AND entity <> 'safeguardingReports' AND (? OR case_id = '')`,
    device,
    hlc,
    ofCases ? 1 : 0,
  )?.n ?? 0;

/** Stamps of changes that lie here without all of their content, and could have it; the newest first. */
export const listLacking = (db: Reader, limit: number): string[] =>
  db
    .all<{ hlc: string }>(
      `SELECT p.hlc FROM partial_change p JOIN change c ON c.hlc = p.hlc
       WHERE c.case_id NOT IN (SELECT case_id FROM erased_cases) ORDER BY p.hlc DESC LIMIT ?`,
      limit,
    )
    .map(({ hlc }) => hlc);

/** The last link of a machine's chain in a case before a stamp. */
export const linkBefore = (
  db: Reader,
  device: string,
  caseId: string,
  before: string,
): { readonly hlc: string; readonly chainHash: string } | undefined =>
  db.one(
    `SELECT hlc, chain_hash AS chainHash FROM change
     WHERE case_id = ? AND device = ? AND hlc < ? ORDER BY hlc DESC LIMIT 1`,
    caseId,
    device,
    before,
  );

export const hasChangeAfter = (db: Reader, device: string, caseId: string, hlc: string): boolean =>
  db.one('SELECT 1 FROM change WHERE case_id = ? AND device = ? AND hlc > ?', caseId, device, hlc) !==
  undefined;

/** Whether anybody else has written at a machine; of what lies here as hashes alone nobody knows who did. */
export const hasWordsOfOthers = (db: Reader, device: string, userId: string): boolean =>
  db.one("SELECT 1 FROM change WHERE device = ? AND user_id NOT IN ('', ?)", device, userId) !== undefined;

/**
 * Whether anything was written before there were nonces: whoever is given its hash alone finds it by trying. What lies
 * here in part, or is erased, has lost its nonce; of sealed minutes an erasure takes a part.
 */
export const hasGuessable = (db: Reader): boolean =>
  db.one(
    `SELECT 1 FROM change WHERE nonce = '' AND value <> '' AND entity NOT IN ('', 'seals')
     AND hlc NOT IN (SELECT hlc FROM partial_change) LIMIT 1`,
  ) !== undefined;

export const newestParkedVersion = (db: Reader): number =>
  db.one<{ version: number | null }>('SELECT max(version) AS version FROM parked_change')?.version ?? 0;

export interface ReceiptRow {
  readonly at: string;
  readonly direction: 'sent' | 'received' | 'undone';
  readonly bundle: string;
  /** JSON */
  readonly body: string;
}

export const addReceipt = (store: Store, { at, direction, bundle, body }: ReceiptRow): void => {
  store.run(
    'INSERT INTO exchange_receipt (at, direction, bundle, body) VALUES (?, ?, ?, ?)',
    at,
    direction,
    bundle,
    body,
  );
};

export const listReceipts = (db: Reader, limit: number): (ReceiptRow & { readonly seq: number })[] =>
  db.all('SELECT seq, at, direction, bundle, body FROM exchange_receipt ORDER BY seq DESC LIMIT ?', limit);

/** What the last import brought: each change, with the row that lay there before as JSON, or ''. */
export const listArrived = (db: Reader): { readonly hlc: string; readonly was: string }[] =>
  db.all('SELECT hlc, was FROM arrived_change');

export const countParked = (db: Reader): number =>
  db.one<{ n: number }>('SELECT count(*) AS n FROM parked_change')?.n ?? 0;

/** Fields of which two or more values stand, since their authors had not heard of each other. */
export const listConflicts = (db: Reader): Cell[] =>
  db.all(
    `SELECT entity, row_id AS rowId, field FROM head GROUP BY entity, row_id, field HAVING count(*) > 1
     ORDER BY max(hlc) DESC LIMIT 500`,
  );

/** Fields in which somebody has lately chosen between values, as long as nobody has written there since. */
export const listSettled = (db: Reader): Cell[] =>
  db.all(
    `SELECT c.entity, c.row_id AS rowId, c.field FROM change c
     JOIN head h ON h.entity = c.entity AND h.row_id = c.row_id AND h.field = c.field AND h.hlc = c.hlc
     WHERE c.command = 'exchange.settle' AND json_array_length(c.base) > 1
       AND (SELECT count(*) FROM head o WHERE o.entity = c.entity AND o.row_id = c.row_id AND o.field = c.field) = 1
     ORDER BY c.hlc DESC LIMIT 20`,
  );
