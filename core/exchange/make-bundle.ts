import { randomUUID } from 'node:crypto';
import { hasGuessable, listLacking, newestParkedVersion } from '../../db/exchange-sql.ts';
import { getRow } from '../../db/rows.ts';
import { unmarkedSeals } from '../../db/seals-sql.ts';
import { FORMAT, FORMAT_VERSION, isFull, limits } from '../../domain/exchange/bundle.ts';
import type { Header, Joining } from '../../domain/exchange/bundle.ts';
import { marksTold } from '../../domain/exchange/mark-rules.ts';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import { SCHEMA_VERSION } from '../../domain/schema-version.ts';
import type { SessionUser } from '../context.ts';
import { sayWhatNames } from '../obstacles/words-gate.ts';
import type { OpenCore } from '../open-core.ts';
import { listOwnDevices } from '../own-devices.ts';
import { refuse, writeBundle } from './bundle-text.ts';
import { collect, rangesOf } from './collect.ts';
import { nextSeq, teamOf } from './device-keys.ts';
import type { DeviceKeys } from './device-keys.ts';
import { marksHere, scopeFor } from './heard.ts';
import type { Machine } from './machines.ts';

export interface Made {
  readonly bytes: Uint8Array;
  readonly header: Header;
  readonly caseIds: readonly string[];
  readonly closed: readonly string[];
}

/**
 * A bundle for one machine, not yet encrypted.
 * @param joining what goes with an invitation
 * @throws `rule` exchange.guessable: something would be held back that can be found by trying
 */
export function makeBundle(
  core: OpenCore,
  keys: DeviceKeys,
  to: Pick<Machine, 'id' | 'peer'> & { readonly owner: SessionUser },
  now: number,
  joining: Joining | null = answerTo(core, keys),
): Made {
  const { store, device } = core;
  const user = core.user();
  markSeals(core);
  sayWhatNames(core);
  const from = { devices: listOwnDevices(store, device), user };
  const { lines, scope, caseIds, closed, since } = collect(store, from, to, dayOf(now));
  if (lines.some((line) => !isFull(line) || line.cut === true) && hasGuessable(store))
    refuse('exchange.guessable');
  const told = scopeFor(user.role);
  const ranges = rangesOf(lines);
  const marks = marksHere(store, device, told);
  const header: Omit<Header, 'count' | 'hash'> = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    version: Math.max(SCHEMA_VERSION, newestParkedVersion(store)),
    id: randomUUID(),
    seq: nextSeq(store, now),
    team: teamOf(store),
    device,
    signKey: keys.sign.publicKey,
    userId: user.id,
    to: [to.id],
    madeAt: new Date(now).toISOString(),
    scope,
    ranges,
    has: scope === 'reports' ? marksTold(marks, ranges, to.id) : marks,
    since: [...since],
    // Whoever is told of some cases is told of all that they may know each time; and only a coordinator can tell more.
    lacks: told === 'all' && to.owner.role === 'coordinator' ? listLacking(store, limits.lacks) : [],
    closed: [...closed],
    cases: caseIds.length,
    joining,
  };
  return { ...writeBundle(header, lines, keys.sign.privateKey), caseIds, closed };
}

/** Of a time when a meeting did not say itself that it is sealed: a member's machine hears it from that alone. */
function markSeals({ store, user, write }: OpenCore): void {
  const unmarked = user().role === 'coordinator' ? unmarkedSeals(store) : [];
  if (unmarked.length > 0)
    write('meetings.seal', (tx) => {
      for (const { meetingId, sealedAt } of unmarked) tx.set('meetings', meetingId, { sealedAt });
    });
}

/** Until the team's log says that this machine has joined, every bundle answers the invitation. */
function answerTo({ store, device }: OpenCore, { secret, read, sign }: DeviceKeys): Joining | null {
  if (secret === null || getRow(store, 'devices', device)?.signKey === sign.publicKey) return null;
  return { secret, readKey: read.publicKey };
}
