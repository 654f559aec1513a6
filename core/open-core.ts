import type { Database } from 'better-sqlite3';
import { createHlcClock } from '../domain/kernel/hlc.ts';
import type { HlcClock } from '../domain/kernel/hlc.ts';
import type { ChannelKind, Topic } from '../domain/kernel/channel.ts';
import { Failure } from '../domain/kernel/errors.ts';
import type { Envelope } from '../domain/kernel/errors.ts';
import { dayOf } from '../domain/kernel/plain-date.ts';
import type { ChannelName } from '../domain/contract.ts';
import { appendAccess } from '../db/access-log-sql.ts';
import type { AccessAction, AccessEntry } from '../db/access-log-sql.ts';
import { lastHlc } from '../db/changes/read.ts';
import { createTx } from '../db/changes/write.ts';
import type { Tx } from '../db/changes/write.ts';
import { getMeta, removeDraft, saveDraft } from '../db/local-sql.ts';
import { createStore } from '../db/query.ts';
import type { Store } from '../db/query.ts';
import { getRow } from '../db/rows.ts';
import { refreshCards } from '../db/case-cards.ts';
import type { CommandContext, QueryContext, SessionUser } from './context.ts';
import { handlerOf } from './handlers.ts';
import { compare, rebuild } from './projection/projection.ts';
import { authorise, readCall, toEnvelope } from './router.ts';

export interface OpenOptions {
  /** An open, migrated, encrypted database. */
  readonly db: Database;
  readonly userId: string;
  readonly now: () => number;
  readonly emit: (topics: readonly Topic[]) => void;
  /** Unexpected errors: a reference and a kind, never a message. */
  readonly report?: (ref: string, kind: string) => void;
  /** Parse answers, too: on in tests and development. */
  readonly checkOutput?: boolean;
}

export interface OpenCore {
  readonly store: Store;
  readonly clock: HlcClock;
  readonly device: string;
  /** Who has unlocked. Throws `forbidden` when the user is revoked or unknown. */
  user(): SessionUser;
  call(channel: string, input: unknown): Envelope;
  /** One transaction on behalf of the user, for work that is no plain command (set-up, keys, sample). */
  write<T>(command: string, work: (tx: Tx) => T): T;
  log(action: AccessAction, caseId?: string, detail?: string): void;
}

export const DEVICE_KEY = 'device';

function run(name: ChannelName, input: unknown, context: QueryContext | CommandContext): unknown {
  const handler = handlerOf(name);
  if (handler === undefined) throw new Failure('invalid-input', { field: 'channel' });
  return handler(input, context);
}

/** The use-cases over one open case log, for one user. */
export function openCore(options: OpenOptions): OpenCore {
  const store = createStore(options.db);
  const device = getMeta(store, DEVICE_KEY);
  if (device === undefined) throw new Failure('vault-damaged');
  const clock = createHlcClock({ device, now: options.now, last: lastHlc(store) });
  const entry = (action: AccessAction, caseId: string, detail: string): AccessEntry => ({
    at: new Date(options.now()).toISOString(),
    userId: options.userId,
    action,
    caseId,
    detail,
  });

  const user = (): SessionUser => {
    const row = getRow(store, 'users', options.userId);
    if (row === undefined || row.revoked === true || row.role === null) throw new Failure('forbidden');
    return { id: row.id, name: row.name ?? '', role: row.role, unitId: row.unitId, personId: row.personId };
  };

  const write = <T>(command: string, work: (tx: Tx, topics: Set<Topic>) => T): T => {
    const topics = new Set<Topic>();
    const result = store.transaction(() => {
      const { tx, written } = createTx(store, { userId: options.userId, device, clock }, command);
      const value = work(tx, topics);
      refreshCards(store, written.caseIds);
      for (const name of written.entities) topics.add(name);
      return value;
    });
    if (topics.size > 0) options.emit([...topics]);
    return result;
  };

  const queryContext = (entries: AccessEntry[]): QueryContext => ({
    db: store,
    user: user(),
    device,
    today: dayOf(options.now()),
    now: new Date(options.now()).toISOString(),
    log: (action, caseId, detail = '') => entries.push(entry(action, caseId, detail)),
  });

  const runCommand = (name: ChannelName, input: unknown): unknown =>
    write(name, (tx, topics) => {
      const entries: AccessEntry[] = [];
      const context: CommandContext = {
        ...queryContext(entries),
        tx,
        drafts: {
          save: (key, value, savedAt) => {
            saveDraft(store, options.userId, key, value, savedAt);
            topics.add('drafts');
          },
          remove: (key) => {
            removeDraft(store, options.userId, key);
            topics.add('drafts');
          },
        },
      };
      const value = run(name, input, context);
      for (const row of entries) appendAccess(store, row);
      return value;
    });

  const runQuery = (name: ChannelName, input: unknown): unknown => {
    const entries: AccessEntry[] = [];
    const value = run(name, input, queryContext(entries));
    if (entries.length > 0)
      store.transaction(() => {
        for (const row of entries) appendAccess(store, row);
      });
    return value;
  };

  const runChannel = (name: ChannelName, kind: ChannelKind, input: unknown): unknown => {
    if (name === 'vault.compareProjection') return compare(store);
    if (name === 'vault.rebuildProjection') return rebuild(store);
    return kind === 'query' ? runQuery(name, input) : runCommand(name, input);
  };

  return {
    store,
    clock,
    device,
    user,
    write,
    log: (action, caseId = '', detail = '') => {
      store.transaction(() => appendAccess(store, entry(action, caseId, detail)));
    },
    call(channelName, rawInput) {
      try {
        const { channel, name, input } = readCall(channelName, rawInput);
        authorise(user().role, channel);
        const value = runChannel(name, channel.kind, input);
        return { ok: true, value: options.checkOutput === true ? channel.output.parse(value) : value };
      } catch (error) {
        return toEnvelope(error, options.report);
      }
    },
  };
}
