import { listPeers } from '../../db/peers-sql.ts';
import type { Peer } from '../../db/peers-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getRow, listRows } from '../../db/rows.ts';
import type { Row } from '../../domain/registry.ts';
import type { SessionUser } from '../context.ts';

/** A machine of the team, with whoever it belongs to as far as that is known here. */
export interface Machine {
  readonly id: string;
  readonly name: string;
  readonly owner: SessionUser | null;
  readonly readKey: string | null;
  readonly signKey: string | null;
  /** Its own, or its owner's rights, have been taken away. */
  readonly isRevoked: boolean;
  readonly peer: Peer | undefined;
}

export function listMachines(db: Reader): Machine[] {
  // A restored copy has the keys of the machine it was made of, and speaks for it from then on.
  const peers = new Map(listPeers(db).map((peer) => [peer.signKey ?? peer.device, peer]));
  return listRows(db, 'devices').map((row) => toMachine(db, row, peers.get(row.signKey ?? row.id)));
}

function toMachine(db: Reader, row: Row<'devices'>, peer: Peer | undefined): Machine {
  const user = row.userId === null ? undefined : getRow(db, 'users', row.userId);
  const owner =
    user === undefined || user.role === null
      ? null
      : { id: user.id, name: user.name ?? '', role: user.role, unitId: user.unitId, personId: user.personId };
  return {
    id: row.id,
    name: row.name ?? '',
    owner,
    readKey: row.readKey,
    signKey: row.signKey,
    isRevoked: row.revoked === true || user?.revoked === true,
    peer,
  };
}

/** Can be sent to: it has answered, and nobody has taken its rights away. */
export const isReachable = (machine: Machine): boolean =>
  machine.owner !== null && machine.readKey !== null && !machine.isRevoked;

export const nameOf = ({ name, owner }: Pick<Machine, 'name' | 'owner'>): string =>
  owner === null ? name : `${owner.name}, ${name}`;
