import type { ChannelName } from '../domain/contract.ts';
import type { ChannelKind, Topic } from '../domain/kernel/channel.ts';
import { Failure } from '../domain/kernel/errors.ts';
import type { Envelope } from '../domain/kernel/errors.ts';
import { createHlcClock } from '../domain/kernel/hlc.ts';
import type { HlcClock } from '../domain/kernel/hlc.ts';
import { lastHlc } from '../db/changes/read.ts';
import { getMeta } from '../db/local-sql.ts';
import { createStore } from '../db/query.ts';
import type { RawDatabase, Store } from '../db/query.ts';
import { getRow } from '../db/rows.ts';
import type { SessionUser } from './context.ts';
import { DEVICE_KEY } from './own-devices.ts';
import { compare, rebuild } from './projection/projection.ts';
import { authorise, readCall, toEnvelope } from './router.ts';
import { createRunner } from './runner.ts';
import type { Runner } from './runner.ts';

export interface OpenOptions {
  /** An open, migrated, encrypted database. */
  readonly db: RawDatabase;
  readonly userId: string;
  readonly now: () => number;
  readonly emit: (topics: readonly Topic[]) => void;
  /** Unexpected errors: a reference and a kind, never a message. */
  readonly report?: (ref: string, kind: string) => void;
  /** Parse answers, too: on in tests and development. */
  readonly checkOutput?: boolean;
}

export interface OpenCore extends Pick<Runner, 'log' | 'write'> {
  readonly store: Store;
  readonly clock: HlcClock;
  readonly device: string;
  /** Who has unlocked. Throws `forbidden` when the user is revoked or unknown. */
  user(): SessionUser;
  call(channel: string, input: unknown): Envelope;
}

/** The use-cases over one open case log, for one user. */
export function openCore(options: OpenOptions): OpenCore {
  const { userId, now, emit } = options;
  const store = createStore(options.db);
  const device = getMeta(store, DEVICE_KEY);
  if (device === undefined) throw new Failure('vault-damaged');
  const clock = createHlcClock({ device, now, last: lastHlc(store) });
  const user = (): SessionUser => readUser(store, userId);
  const runner = createRunner({ store, clock, device, userId, now, user, emit });

  const run = (name: ChannelName, kind: ChannelKind, input: unknown): unknown => {
    if (name === 'vault.compareProjection') return compare(store);
    if (name === 'vault.rebuildProjection') return rebuild(store);
    return kind === 'query' ? runner.query(name, input) : runner.command(name, input);
  };

  return {
    store,
    clock,
    device,
    user,
    write: runner.write,
    log: runner.log,
    call(channelName, rawInput) {
      try {
        const { channel, name, input } = readCall(channelName, rawInput);
        authorise(user().role, channel);
        const value = run(name, channel.kind, input);
        return { ok: true, value: options.checkOutput === true ? channel.output.parse(value) : value };
      } catch (error) {
        return toEnvelope(error, options.report);
      }
    },
  };
}

function readUser(store: Store, userId: string): SessionUser {
  const row = getRow(store, 'users', userId);
  if (row === undefined || row.revoked === true || row.role === null) throw new Failure('forbidden');
  // A unit that is archived reads nothing more.
  const isGone = row.unitId !== null && getRow(store, 'units', row.unitId)?.archived === true;
  const unitId = isGone ? null : row.unitId;
  return { id: row.id, name: row.name ?? '', role: row.role, unitId, personId: row.personId };
}
