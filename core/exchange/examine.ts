/**
 * Whether a bundle that is whole in itself may be taken in here, and how each of its changes would lie. Nothing is
 * believed for being signed alone: a coordinator's machine may pass on what others wrote, a member's tells of itself.
 */
import { createHash } from 'node:crypto';
import { hashContent, hashLink } from '../../db/changes/change.ts';
import type { Change } from '../../db/changes/change.ts';
import { ERASED, isGoneWhole } from '../../db/changes/erase.ts';
import { isKnown } from '../../db/changes/known.ts';
import { firstHlc } from '../../db/changes/read.ts';
import { findChange, HELD, isPartial, receiveChange } from '../../db/changes/receive.ts';
import type { Completeness } from '../../db/changes/receive.ts';
import { isEntityName } from '../../db/columns.ts';
import { hasChangeAfter, hasWordsOfOthers, linkBefore } from '../../db/exchange-sql.ts';
import type { Reader, Store } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { isFull } from '../../domain/exchange/bundle.ts';
import type { Bundle, FullLine, Header, Line } from '../../domain/exchange/bundle.ts';
import { chainOf, isOwnChain } from '../../domain/exchange/chain-rules.ts';
import { beyond } from '../../domain/exchange/mark-rules.ts';
import type { RefusalReason } from '../../domain/exchange/exchange-views.ts';
import { refusedOf } from '../../domain/exchange/refusals.ts';
import { assertNotAhead, instantOf, parseHlc } from '../../domain/kernel/hlc.ts';
import { dayOf, dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { registry } from '../../domain/registry.ts';
import type { SessionUser } from '../context.ts';
import { listOwnDevices } from '../own-devices.ts';
import { refuse } from './bundle-text.ts';
import { marksHere } from './heard.ts';
import { knownHere } from './known.ts';
import { listMachines } from './machines.ts';
import type { Machine } from './machines.ts';

export interface Here {
  readonly db: Store;
  readonly device: string;
  readonly team: string;
  /** Of what this app knows (`SCHEMA_VERSION`). */
  readonly version: number;
  readonly now: number;
  /** By which others know this machine's files; a restored copy keeps it, under another id. */
  readonly signKey: string | undefined;
}

export interface Arriving {
  readonly change: Change;
  readonly as: Completeness;
}

export interface Refused {
  readonly line: FullLine;
  readonly why: RefusalReason;
}

/** Whose machine a bundle comes from, as this case log knows it. */
export interface Sender {
  /** As it stands in the list of machines, also when a copy of it has signed. */
  readonly id: string;
  readonly name: string;
  readonly owner: SessionUser;
}

export interface Examined {
  readonly sender: Sender;
  readonly arriving: readonly Arriving[];
  readonly refused: readonly Refused[];
  /** The machine answers its invitation with this bundle. */
  readonly joins: boolean;
}

/**
 * @throws `rule` exchange.wrongTeam, ownFile, notForHere, unknownMachine, revokedMachine, chain, forged, gap, foreign,
 * unknownName; `clock-ahead`
 */
export function examine(bundle: Bundle, here: Here): Examined {
  const { header } = bundle;
  if (header.team !== here.team) refuse('exchange.wrongTeam');
  if (header.device === here.device || header.signKey === here.signKey) refuse('exchange.ownFile');
  if (!isForHere(header.to, here)) refuse('exchange.notForHere');
  const { machine, joins } = senderOf(bundle, here);
  const { id, name, owner } = machine;
  if (owner === null) return refuse('exchange.unknownMachine');
  return { ...examineFrom({ id, name, owner }, bundle, here), joins };
}

/** The rest of it, once it is known whom the bundle comes from. */
export function examineFrom(sender: Sender, { header, lines }: Bundle, here: Here): Omit<Examined, 'joins'> {
  const { owner } = sender;
  assertNotAhead(Date.parse(header.madeAt), here.now);
  ensurePossible(header);
  ensureReached(header, here);
  const isTrusted = owner.role === 'coordinator';
  if (!isTrusted && header.scope !== 'own') refuse('exchange.foreign');
  const walk = createWalk(here);
  const known = knownHere(here.db, owner, dayOf(here.now));
  const refused: Refused[] = [];
  const isTheirs = devicesOf(header, here.db);
  const examineLine = (line: Line): Arriving => {
    const change = walk(line);
    assertNotAhead(parseHlc(line.hlc).at, here.now);
    if (!isTrusted && !isTheirs(line.device)) refuse('exchange.foreign');
    if (!isFull(line)) return { change, as: 'held' };
    if (!isKnown(line)) {
      if (header.version <= here.version) refuse('exchange.unknownName');
      return { change, as: isTrusted ? 'parked' : 'held' };
    }
    if (isTrusted) return { change, as: line.cut === true ? 'cut' : 'whole' };
    if (line.cut === true) return { change, as: 'held' };
    const why = liesWhole(here.db, line) ? null : refusedOf(line, owner, known);
    if (why === null) return { change, as: 'whole' };
    refused.push({ line, why });
    return { change, as: 'held' };
  };
  const arriving = isTrusted
    ? lines.map(examineLine)
    : triedOut(here.db, () =>
        lines.map((line) => {
          const one = examineLine(line);
          receiveChange(here.db, one.change, one.as, header.version);
          return one;
        }),
      );
  return { sender, arriving, refused };
}

/** What a member may write follows from what it has written before, in the same file: that is done, and taken back. */
function triedOut<T>(store: Store, work: () => T): T {
  store.run('SAVEPOINT judged');
  try {
    return work();
  } finally {
    store.run('ROLLBACK TO judged');
    store.run('RELEASE judged');
  }
}

const liesWhole = (db: Reader, { hlc }: Line): boolean => {
  const here = findChange(db, hlc);
  return here !== undefined && here.entity !== '' && !isPartial(db, hlc);
};

/** The machine that a member's file names, and those whose copy it is: the same keys, or nobody else's words. */
function devicesOf({ device, signKey, userId }: Header, db: Reader): (id: string) => boolean {
  const known = new Map([[device, true]]);
  return (id) => {
    if (!known.has(id)) {
      const row = getRow(db, 'devices', id);
      known.set(id, row === undefined ? !hasWordsOfOthers(db, id, userId) : row.signKey === signKey);
    }
    return known.get(id) === true;
  };
}

/** It goes on from what is here: what lies between would be told by nobody. @throws `rule` exchange.gap */
function ensureReached({ since, scope }: Header, { db, device }: Here): void {
  if (since === null || scope === 'own') return;
  const here = marksHere(db, device, scope);
  const missing = beyond(since, here);
  if (missing === undefined) return;
  const last = here.find((mark) => mark.device === missing.device)?.upTo ?? firstHlc(db) ?? missing.upTo;
  refuse('exchange.gap', gapBetween(db, last, { device: missing.device, hlc: missing.upTo }));
}

const isForHere = (to: readonly string[], { db, device, signKey }: Here): boolean =>
  listOwnDevices(db, device).some((id) => to.includes(id)) ||
  listMachines(db).some((machine) => to.includes(machine.id) && machine.signKey === signKey);

/** What cannot be true would be believed for good: nothing that is told later would count as news. */
function ensurePossible({ madeAt, seq, has, since }: Header): void {
  const at = Date.parse(madeAt);
  if (seq > at / 1000 + SEQ_AHEAD) refuse('exchange.damaged');
  for (const { device, upTo } of [...has, ...(since ?? [])]) {
    if (upTo.slice(-16) !== device) refuse('exchange.damaged');
    assertNotAhead(parseHlc(upTo).at, at);
  }
}

/**
 * Files are numbered by the second, or one by one past the last number: a clock that was once ten years ahead is the
 * most there can have been.
 */
const SEQ_AHEAD = 10 * 366 * 24 * 3600;

/**
 * The machine whose key has signed, under its own id or that of a copy of it; for one that answers its invitation, the
 * one that was invited. Whatever is noted of the file is noted under the id in its header, so that is no free choice.
 */
function senderOf({ header }: Bundle, { db }: Here): { readonly machine: Machine; readonly joins: boolean } {
  const machines = listMachines(db);
  const byKey = machines.filter(({ signKey }) => signKey === header.signKey);
  if (byKey.some(({ isRevoked }) => isRevoked)) refuse('exchange.revokedMachine');
  const machine =
    byKey.find(({ id }) => id === header.device) ??
    (byKey.length > 0 ? copied(header, db, byKey) : invited(header, db, machines));
  if (machine === undefined) return refuse('exchange.unknownMachine');
  if (machine.isRevoked) refuse('exchange.revokedMachine');
  if (machine.owner?.id !== header.userId) refuse('exchange.unknownMachine');
  return { machine, joins: byKey.length === 0 };
}

/** A copy that has not been heard of yet, or of which nothing is here that anybody but its owner wrote. */
function copied({ device, userId }: Header, db: Reader, byKey: readonly Machine[]): Machine | undefined {
  const isTaken = getRow(db, 'devices', device) !== undefined || hasWordsOfOthers(db, device, userId);
  return isTaken ? undefined : byKey[0];
}

function invited(header: Header, db: Reader, machines: readonly Machine[]): Machine | undefined {
  if (header.joining === null) return undefined;
  const row = getRow(db, 'devices', header.device);
  const isAnswer = row?.signKey === null && row.invitation === hashOfSecret(header.joining.secret);
  return isAnswer ? machines.find(({ id }) => id === header.device) : undefined;
}

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * Follows each chain from where this case log has it: every change is the one after the last, or one we have under
 * the very same hashes.
 */
function createWalk({ db, device: own }: Here): (line: Line) => Change {
  /** The last link of each chain in which this file goes on from where this case log has it. */
  const ends = new Map<string, string>();
  return (line) => {
    const { hlc, device, caseId, contentHash, chainHash } = line;
    const chain = `${device} ${caseId}`;
    const change = changeOf(line);
    const here = findChange(db, hlc);
    if (here !== undefined) {
      const isSame =
        here.contentHash === contentHash && here.chainHash === chainHash && here.caseId === caseId;
      if (!isSame) refuse('exchange.forged');
    } else {
      if (device === own && !isGoneWhole(db, change)) refuse('exchange.ownFork');
      // A chain has no room between two links that are here.
      if (!ends.has(chain) && hasChangeAfter(db, device, caseId, hlc)) refuse('exchange.chain');
      const before = linkBefore(db, device, caseId, hlc);
      const link = ends.get(chain) ?? before?.chainHash ?? '';
      if (hashLink(link, contentHash) !== chainHash) {
        if (ends.has(chain)) refuse('exchange.chain');
        refuse('exchange.gap', gapBetween(db, before?.hlc, line));
      }
      ends.set(chain, chainHash);
    }
    if (isFull(line) && line.cut !== true && hashContent(change) !== contentHash) refuse('exchange.chain');
    if (isFull(line) && !(isBuiltInOrder(line) && isInItsChain(line))) refuse('exchange.chain');
    if (isFull(line) && line.value === ERASED && line.cut !== true) refuse('exchange.chain');
    return change;
  };
}

export const changeOf = (line: Line): Change =>
  isFull(line) ? { ...line, nonce: line.cut === true ? '' : (line.nonce ?? '') } : { ...line, ...HELD };

/** Nobody has seen what was written later, and a fact is built on nothing. */
const isBuiltInOrder = ({ entity, hlc, base }: FullLine): boolean =>
  isEntityName(entity) && registry[entity].kind === 'fact'
    ? base.length === 0
    : base.every((stamp) => stamp < hlc);

/** Nothing else hides in a chain of its own; earlier versions wrote a reported concern in its case's. */
const isInItsChain = ({ entity, rowId, caseId }: FullLine): boolean =>
  !isOwnChain(caseId) || caseId === chainOf(entity, rowId, '');

const gapBetween = (
  db: Reader,
  last: string | undefined,
  { device, hlc }: Pick<Line, 'device' | 'hlc'>,
): Record<string, string> => ({
  machine: getRow(db, 'devices', device)?.name ?? device,
  from: dayOfInstant(instantOf(last ?? hlc)),
  to: dayOfInstant(instantOf(hlc)),
});
