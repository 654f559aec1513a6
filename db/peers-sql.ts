/** What other machines have said of themselves in their files, and which cases they have closed here. */
import type { Header, Mark } from '../domain/exchange/bundle.ts';
import type { Reader, Store } from './query.ts';

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

/** As a machine stood here before a file of it came; null when nothing had come. */
export function putBackPeer(store: Store, device: string, peer: Peer | null): void {
  store.run('DELETE FROM exchange_peer WHERE device = ?', device);
  if (peer !== null) savePeer(store, peer);
}

/** Cases that lie here and are closed to this machine. */
export const listClosedCases = (db: Reader): string[] =>
  db
    .all<{ id: string }>(
      'SELECT DISTINCT c.id FROM cases c JOIN closed_case k ON k.case_id = c.id ORDER BY c.id',
    )
    .map(({ id }) => id);

/** A case that is closed here, by whose file, and up to where that machine knew its own. */
export interface Closing extends Mark {
  readonly caseId: string;
}

export const listClosings = (db: Reader): Closing[] =>
  db.all('SELECT case_id AS caseId, device, up_to AS upTo FROM closed_case');

export function putBackClosings(store: Store, closings: readonly Closing[]): void {
  store.run('DELETE FROM closed_case');
  for (const { caseId, ...mark } of closings) closeCase(store, caseId, mark);
}

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
