import type { z } from 'zod';
import { countParked, listReceipts } from '../../db/exchange-sql.ts';
import { getRow } from '../../db/rows.ts';
import type { MachineView } from '../../domain/exchange/exchange-views.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { HostQuery } from '../host-channels.ts';
import { listConflictViews } from './conflicts.ts';
import { caseCopies } from './copies.ts';
import { listMachines } from './machines.ts';
import type { Machine } from './machines.ts';
import { previewFor } from './preview.ts';
import { toReceipt } from './receipts.ts';
import { lackingAt } from './send.ts';
import { settle } from './settle.ts';
import { isUndoable } from './undo-import.ts';
import { readFolder } from './watched-folder.ts';

const SHOWN_RECEIPTS = 30;

export const exchangeHandlers: Omit<HandlersOf<'exchange'>, HostQuery> = {
  'exchange.machines': (_input, context) => {
    const { unit } = readDirectory(context.db);
    const swedish = new Intl.Collator('sv');
    return listMachines(context.db)
      .map((machine) => toView(machine, unit, context))
      .toSorted((left, right) => swedish.compare(left.owner?.name ?? '', right.owner?.name ?? ''));
  },
  'exchange.copies': ({ caseId }, context) => caseCopies(caseId, context),
  'exchange.preview': ({ to }, context) => previewFor(to, context),
  'exchange.revoke': ({ machineId }, { tx, device, log }) => {
    if (getRow(tx, 'devices', machineId) === undefined) notFound('machine');
    ensure(machineId === device ? [{ rule: 'exchange.revokeOwn' }] : []);
    tx.set('devices', machineId, { revoked: true, invitation: null });
    log('rightsChanged', '', machineId);
    return null;
  },
  'exchange.state': (_input, { db }) => ({
    receipts: listReceipts(db, SHOWN_RECEIPTS).map(toReceipt),
    canUndo: isUndoable(db),
    parked: countParked(db),
    folder: readFolder(db),
  }),
  'exchange.conflicts': (_input, context) => listConflictViews(context),
  'exchange.settle': (choice, context) => settle(choice, context),
};

function toView(
  machine: Machine,
  unit: (id: string | null) => string,
  { db, device }: QueryContext,
): z.output<typeof MachineView> {
  const { id, name, owner, peer, readKey, isRevoked } = machine;
  const isInvited = getRow(db, 'devices', id)?.invitation != null;
  return {
    id,
    name,
    owner: owner === null ? null : { name: owner.name, role: owner.role, unit: unit(owner.unitId) },
    isOwn: id === device,
    state: isRevoked ? 'revoked' : readKey !== null ? 'ready' : isInvited ? 'invited' : 'keyless',
    heardAt: peer?.at ?? null,
    lacking: lackingAt(db, device, machine),
  };
}
