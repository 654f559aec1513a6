import { linkBefore } from '../exchange-sql.ts';
import { getMeta } from '../local-sql.ts';
import type { Reader } from '../query.ts';
import { hashContent, hashLink } from './change.ts';
import type { Change } from './change.ts';
import { isErasedChange } from './erase.ts';
import { toChange } from './read.ts';
import { isPartial } from './receive.ts';
import type { ChangeRow } from './read.ts';

interface Tip {
  device: string;
  case_id: string;
  /** Null for changes that came from another machine, or when the end has been taken away. */
  chain_hash: string | null;
  length: number | null;
}

/**
 * Walks every chain of hashes. A change that was altered, removed or slipped in breaks its chain. What this
 * machine wrote must also end where the chain says it ends; what came from others has no end here.
 */
export function verifyChains(db: Reader): { chains: number; broken: number } {
  const own = getMeta(db, 'device');
  const tips = db.all<Tip>(
    `SELECT device, case_id, chain_hash, length FROM chain
     UNION ALL
     SELECT device, case_id, NULL, NULL FROM (SELECT device, case_id FROM change EXCEPT SELECT device, case_id FROM chain)`,
  );
  const broken = tips.filter((tip) => !isWhole(db, tip, own));
  return { chains: tips.length, broken: broken.length };
}

function isWhole(db: Reader, tip: Tip, own: string | undefined): boolean {
  if (tip.chain_hash === null && tip.device === own) return false;
  const rows = db.all<ChangeRow>(
    'SELECT * FROM change WHERE device = ? AND case_id = ? ORDER BY hlc',
    tip.device,
    tip.case_id,
  );
  let link = '';
  for (const row of rows) {
    const change = toChange(row);
    link = hashLink(link, change.contentHash);
    if (link !== change.chainHash || !isAsWritten(db, change, own)) return false;
  }
  return tip.chain_hash === null || (rows.length === tip.length && link === tip.chain_hash);
}

/** Word for word, or with what an erasure or another machine has left out of it. */
const isAsWritten = (db: Reader, change: Change, own: string | undefined): boolean =>
  hashContent(change) === change.contentHash ||
  isErasedChange(db, change) ||
  (change.device !== own && isPartial(db, change.hlc));

/**
 * What `verifyChains` asks of a whole chain, of one change in it: its link follows from the one before, and the next
 * one, or where the chain ends, from it. Whoever alters it and its hash has to alter all that came after, too.
 */
export function isLinked(db: Reader, row: ChangeRow): boolean {
  const before = linkBefore(db, row.device, row.case_id, row.hlc)?.chainHash ?? '';
  if (hashLink(before, row.content_hash) !== row.chain_hash) return false;
  const after = db.one<ChangeRow>(
    'SELECT * FROM change WHERE case_id = ? AND device = ? AND hlc > ? ORDER BY hlc LIMIT 1',
    row.case_id,
    row.device,
    row.hlc,
  );
  if (after !== undefined) return hashLink(row.chain_hash, after.content_hash) === after.chain_hash;
  const end = db.one<{ chain_hash: string }>(
    'SELECT chain_hash FROM chain WHERE case_id = ? AND device = ?',
    row.case_id,
    row.device,
  );
  return end === undefined ? row.device !== getMeta(db, 'device') : end.chain_hash === row.chain_hash;
}
