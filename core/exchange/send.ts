/** Makes the files: encrypted, written, read back and opened before any of them counts as made. */
import { join } from 'node:path';
import { addReceipt, countChangesSince } from '../../db/exchange-sql.ts';
import type { Reader } from '../../db/query.ts';
import { bundleName } from '../../domain/exchange/bundle.ts';
import type { Joining } from '../../domain/exchange/bundle.ts';
import { notFound } from '../../domain/kernel/errors.ts';
import type { SessionUser } from '../context.ts';
import type { OpenCore } from '../open-core.ts';
import type { Key, Lock } from './age-file.ts';
import { refuse } from './bundle-text.ts';
import { writeChecked } from './checked-file.ts';
import type { CheckedFile } from './checked-file.ts';
import type { DeviceKeys } from './device-keys.ts';
import { scopeFor } from './heard.ts';
import { isReachable, listMachines, nameOf } from './machines.ts';
import type { Machine } from './machines.ts';
import { makeBundle } from './make-bundle.ts';
import type { Made } from './make-bundle.ts';
import { toReceipt } from './receipts.ts';
import type { ReceiptView } from './receipts.ts';
import { noteTold } from './undo-import.ts';
import type { Next } from './work.ts';

type Receiver = Machine & { readonly owner: SessionUser };

/** A file speaks for the owner of its machine: from anybody else who unlocks it, every receiver would refuse it. @throws `rule` exchange.notOwner */
export function ensureOwner({ store, device, user }: OpenCore): void {
  const owner = listMachines(store).find(({ id }) => id === device)?.owner;
  if (owner?.id !== user().id) refuse('exchange.notOwner');
}

/** @throws `not-found`, `rule` exchange.notReady, exchange.onlyCoordinator */
export function receiverOf(core: OpenCore, id: string): Receiver {
  const machine = listMachines(core.store).find((one) => one.id === id) ?? notFound('machine');
  const { owner } = machine;
  if (owner === null || machine.id === core.device || !isReachable(machine))
    return refuse('exchange.notReady');
  // Others tell the coordinator, who tells everybody what they may know.
  if (core.user().role !== 'coordinator' && owner.role !== 'coordinator')
    return refuse('exchange.onlyCoordinator');
  return { ...machine, owner };
}

export interface Wanted {
  readonly core: OpenCore;
  readonly keys: DeviceKeys;
  readonly now: number;
  readonly folder: string;
  readonly next: Next;
  /** What it costs to try words on a file. */
  readonly wordsLogRounds: number;
}

/** A file that is written and opened beside its place, with what is to be noted of it. */
export interface Prepared extends Pick<CheckedFile, 'place' | 'discard'> {
  /** Once it is in place. */
  record(): ReceiptView;
}

export async function prepareFor(
  { core, keys, now, folder, next, wordsLogRounds: logRounds }: Wanted,
  to: Receiver,
  passphrase: string | null,
): Promise<Prepared> {
  await next();
  const made = makeBundle(core, keys, to, now);
  await next();
  // The own key opens it, too: that is how it is known to open.
  const lock: Lock =
    passphrase === null ? { to: [to.readKey ?? '', keys.read.publicKey] } : { passphrase, logRounds };
  const key: Key = passphrase === null ? keys.read : { passphrase };
  const fileName = bundleName(made.header);
  logExport(core, made, to);
  const file = await writeChecked(join(folder, fileName), made, lock, key);
  return { ...file, record: () => record(core, now, made, to, fileName) };
}

/** @param joining the secret that the answer must bring */
export async function writeInvitation(
  { core, keys, now, wordsLogRounds: logRounds }: Omit<Wanted, 'folder' | 'next'>,
  to: Receiver,
  joining: Joining,
  file: { readonly path: string; readonly name: string; readonly passphrase: string },
): Promise<void> {
  const made = makeBundle(core, keys, to, now, joining);
  const { passphrase } = file;
  logExport(core, made, to);
  const written = await writeChecked(file.path, made, { passphrase, logRounds }, { passphrase });
  written.place();
  record(core, now, made, to, file.name);
}

/** A row of the access log for each case that is inside, on disk before the file is: none leaves unseen. */
export function logExport(
  core: OpenCore,
  { caseIds }: Pick<Made, 'caseIds'>,
  { owner }: { readonly owner: SessionUser },
): void {
  const units = owner.unitId === null ? [] : [owner.unitId];
  core.write('exchange.send', (_tx, topics) => {
    noteTold(core.store);
    for (const caseId of ['', ...caseIds]) core.log('export', caseId, 'exchange', units);
    topics.add('exchange').add('accessLog');
  });
}

function record(core: OpenCore, now: number, made: Made, to: Receiver, fileName: string): ReceiptView {
  const { header, caseIds } = made;
  const at = new Date(now).toISOString();
  const body = {
    machines: [nameOf(to)],
    cases: caseIds.length,
    changes: header.count,
    conflicts: 0,
    refused: 0,
    hash: header.hash,
    fileName,
  };
  core.write('exchange.send', (_tx, topics) => {
    addReceipt(core.store, { at, direction: 'sent', bundle: header.id, body: JSON.stringify(body) });
    topics.add('exchange');
  });
  return toReceipt({ seq: header.seq, at, direction: 'sent', bundle: header.id, body: JSON.stringify(body) });
}

/** How many changes of this machine another was last heard not to have, of all that may be told to it. */
export const lackingAt = (
  db: Reader,
  own: string,
  { peer, owner }: Pick<Machine, 'peer' | 'owner'>,
): number =>
  countChangesSince(db, {
    device: own,
    hlc: peer?.has.find(({ device }) => device === own)?.upTo ?? '',
    ofCases: owner === null || scopeFor(owner.role) !== 'reports',
  });
