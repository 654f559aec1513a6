/** What machines have told each other, and the log as it is taken out for another machine. */
import type { Change } from './changes/change.ts';
import { toChange } from './changes/read.ts';
import type { ChangeRow } from './changes/read.ts';
import type { Cell } from '../domain/exchange/settle-rules.ts';
import type { Header, Mark } from '../domain/exchange/bundle.ts';
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

/** Changes of a machine after a stamp. What leaves in no file is not counted: a count would tell that there is one. */
export const countChangesSince = (db: Reader, device: string, hlc: string): number =>
  db.one<{ n: number }>(
    `SELECT count(*) AS n FROM change WHERE device = ? AND hlc > ? AND entity <> 'safeguardingReports'`,
    device,
    hlc,
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

export const newestParkedVersion = (db: Reader): number =>
  db.one<{ version: number | null }>('SELECT max(version) AS version FROM parked_change')?.version ?? 0;

/** What the newest file of a machine has said. */
export interface Peer {
  readonly device: string;
  /** By which a restored copy is known for the same machine; null of what an earlier version noted. */
  readonly signKey: string | null;
  /** The number of the newest bundle heard of. */
  readonly seq: number;
  readonly at: string;
  readonly scope: Header['scope'] | null;
  readonly has: readonly Mark[];
  readonly lacks: readonly string[];
}

/** The machine heard of last comes last. */
export const listPeers = (db: Reader): Peer[] =>
  db
    .all<Omit<Peer, 'has' | 'lacks'> & { has: string; lacks: string }>(
      'SELECT device, sign_key AS signKey, seq, at, scope, has, lacks FROM exchange_peer ORDER BY seq',
    )
    .map((row) => ({ ...row, has: JSON.parse(row.has) as Mark[], lacks: JSON.parse(row.lacks) as string[] }));

/** An older bundle that is read again tells nothing about how things stand with its machine. */
export const savePeer = (store: Store, { device, signKey, seq, at, scope, has, lacks }: Peer): boolean =>
  store.run(
    `INSERT INTO exchange_peer (device, sign_key, seq, at, scope, has, lacks) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (device) DO UPDATE SET sign_key = excluded.sign_key, seq = excluded.seq, at = excluded.at,
       scope = excluded.scope, has = excluded.has, lacks = excluded.lacks
     WHERE excluded.seq > seq`,
    device,
    signKey,
    seq,
    at,
    scope,
    JSON.stringify(has),
    JSON.stringify(lacks),
  ) > 0;

/** Cases that lie here and are closed to this machine. */
export const listClosedCases = (db: Reader): string[] =>
  db
    .all<{ id: string }>(
      'SELECT DISTINCT c.id FROM cases c JOIN closed_case k ON k.case_id = c.id ORDER BY c.id',
    )
    .map(({ id }) => id);

/** The machine whose bundle closed a case here, and how much it knew. */
export const closeCase = (store: Store, caseId: string, { device, upTo }: Mark): number =>
  store.run(
    `INSERT INTO closed_case (case_id, device, up_to) VALUES (?, ?, ?)
     ON CONFLICT (case_id, device) DO UPDATE SET up_to = max(up_to, excluded.up_to)`,
    caseId,
    device,
    upTo,
  );

/** Opens a case again for whoever knows at least as much as those who closed it. */
export function openCase(store: Store, caseId: string, knows: readonly Mark[]): number {
  return store.run(
    `DELETE FROM closed_case WHERE case_id = ? AND EXISTS (
       SELECT 1 FROM json_each(?) h WHERE h.value ->> 'device' = closed_case.device AND h.value ->> 'upTo' >= up_to)`,
    caseId,
    JSON.stringify(knows),
  );
}

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
