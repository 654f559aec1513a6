import { hashContent, hashLink } from '../../db/changes/change.ts';
import { listChanges } from '../../db/changes/read.ts';
import type { Store } from '../../db/query.ts';

/** Makes a log what it was before there were nonces: every change is hashed without. */
export function withoutNonces(store: Store): void {
  const links = new Map<string, string>();
  for (const change of listChanges(store)) {
    const { hlc, device, caseId } = change;
    const contentHash = hashContent({ ...change, nonce: '' });
    const chainHash = hashLink(links.get(`${device} ${caseId}`) ?? '', contentHash);
    links.set(`${device} ${caseId}`, chainHash);
    store.run(
      "UPDATE change SET nonce = '', content_hash = ?, chain_hash = ? WHERE hlc = ?",
      contentHash,
      chainHash,
      hlc,
    );
    store.run('UPDATE chain SET chain_hash = ? WHERE device = ? AND case_id = ?', chainHash, device, caseId);
  }
}
