import type { Reader } from '../query.ts';
import { hashContent, hashLink } from './change.ts';
import { toChange } from './read.ts';
import type { ChangeRow } from './read.ts';

/** Walks every chain of hashes. A change that was altered, removed or slipped in breaks its chain. */
export function verifyChains(db: Reader): { chains: number; broken: number } {
  const tips = db.all<{ device: string; case_id: string; chain_hash: string; length: number }>(
    'SELECT * FROM chain',
  );
  // Changes of a chain whose end has been taken away.
  let broken = db.all('SELECT device, case_id FROM change EXCEPT SELECT device, case_id FROM chain').length;
  for (const tip of tips) {
    const rows = db.all<ChangeRow>(
      'SELECT * FROM change WHERE device = ? AND case_id = ? ORDER BY hlc',
      tip.device,
      tip.case_id,
    );
    let link = '';
    let whole = rows.length === tip.length;
    for (const row of rows) {
      const change = toChange(row);
      const contentHash = hashContent(change);
      link = hashLink(link, contentHash);
      whole &&= contentHash === change.contentHash && link === change.chainHash;
    }
    if (!whole || link !== tip.chain_hash) broken += 1;
  }
  return { chains: tips.length, broken };
}
