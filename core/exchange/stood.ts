/** What a file changes here beside the log: what is known of the machine it comes from, and which cases are closed. */
import { z } from 'zod';
import type { Tx } from '../../db/changes/write.ts';
import { listClosings, listPeers, putBackClosings, putBackPeer } from '../../db/peers-sql.ts';
import type { Reader, Store } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { Header, Mark } from '../../domain/exchange/bundle.ts';
import { Heard, readHeard, saveHeard } from './heard.ts';

const Peer = z.object({
  device: z.string(),
  signKey: z.string().nullable(),
  seq: z.number(),
  at: z.string(),
  scope: Header.shape.scope.nullable(),
  has: z.array(Mark).readonly(),
  lacks: z.array(z.string()).readonly(),
});

export const Stood = z.object({
  device: z.string(),
  heard: Heard,
  peer: Peer.nullable(),
  closings: z.array(Mark.extend({ caseId: z.string() })),
  /** What the machine is to prove that it was invited by, until it has. */
  invitation: z.string().nullable(),
});
export type Stood = z.infer<typeof Stood>;

/** Before a file of this machine is taken in. */
export const stoodBefore = (db: Reader, device: string): Stood => ({
  device,
  heard: readHeard(db),
  peer: listPeers(db).find((one) => one.device === device) ?? null,
  closings: listClosings(db),
  invitation: getRow(db, 'devices', device)?.invitation ?? null,
});

/**
 * Once what came has left the log. That the file let its machine in is this machine's own word, which a backup may hold
 * by now: it is taken back by another, since a chain that loses a link cannot go on.
 */
export function putBackStood(
  store: Store,
  tx: Tx,
  { device, heard, peer, closings, invitation }: Stood,
): void {
  saveHeard(store, heard);
  putBackPeer(store, device, peer);
  putBackClosings(store, closings);
  if (invitation !== null && getRow(store, 'devices', device)?.invitation !== invitation)
    tx.set('devices', device, { readKey: null, signKey: null, invitation });
}
