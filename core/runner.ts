import type { AccessAction } from '../domain/access-log/access-log.ts';
import type { ChannelName } from '../domain/contract.ts';
import type { Topic } from '../domain/kernel/channel.ts';
import { Failure } from '../domain/kernel/errors.ts';
import type { HlcClock } from '../domain/kernel/hlc.ts';
import { dayOfInstant } from '../domain/kernel/plain-date.ts';
import type { Instant } from '../domain/kernel/plain-date.ts';
import { registry } from '../domain/registry.ts';
import { appendAccess } from '../db/access-log-sql.ts';
import type { AccessEntry } from '../db/access-log-sql.ts';
import { refreshCards } from '../db/case-cards.ts';
import { isEntityName } from '../db/columns.ts';
import { createTx } from '../db/changes/write.ts';
import type { Tx, Written } from '../db/changes/write.ts';
import { listCasesOfStaff } from '../db/staff-sql.ts';
import { removeDraft, removeDraftOfAll, saveDraft } from '../db/local-sql.ts';
import type { Store } from '../db/query.ts';
import type { CommandContext, QueryContext, SessionUser } from './context.ts';
import { createReadings } from './access-log/readings.ts';
import { logRights } from './access-log/rights-changed.ts';
import { handlerOf } from './handlers.ts';
import { createUndoPile } from './undo/undo-pile.ts';
import { createWall } from './projector/wall.ts';
import type { Wall } from './projector/wall.ts';
import { createDrafting } from './reports/drafting.ts';

export interface RunnerOptions {
  readonly store: Store;
  readonly clock: HlcClock;
  readonly device: string;
  readonly userId: string;
  readonly now: () => number;
  readonly user: () => SessionUser;
  readonly emit: (topics: readonly Topic[]) => void;
}

export interface Runner {
  query(name: ChannelName, input: unknown): unknown;
  command(name: ChannelName, input: unknown): unknown;
  /** One transaction: the writes, the cards of the cases they touch, and then, once committed, the topics. */
  write<T>(command: string, work: (tx: Tx, topics: Set<Topic>, written: Written) => T): T;
  log(action: AccessAction, caseId?: string, detail?: string, recipients?: readonly string[]): void;
}

const entityNames = Object.keys(registry).filter(isEntityName);

function writingTo({ store, clock, device, userId, emit }: RunnerOptions): Runner['write'] {
  return (command, work) => {
    const topics = new Set<Topic>();
    const result = store.transaction(() => {
      const { tx, written } = createTx(store, { userId, device, clock }, command);
      const value = work(tx, topics, written);
      refreshCards(store, new Set([...written.caseIds, ...listCasesOfStaff(store, written.changes)]));
      // An erasure takes rows of everything away.
      const touched = written.entities.has('erasures') ? entityNames : written.entities;
      for (const name of touched) topics.add(name);
      return value;
    });
    if (topics.size > 0) emit([...topics]);
    return result;
  };
}

/** Runs one handler in its transaction. What it showed goes to the access log before the answer leaves. */
export function createRunner(options: RunnerOptions): Runner {
  const { store, device, userId, now } = options;

  const write = writingTo(options);
  const readings = createReadings(now);
  const wall = createWall(store);
  const memory = { wall, drafting: createDrafting() };

  const entry = entryBy(userId);
  const instant = (): Instant => new Date(now()).toISOString();

  const contextAt = (at: Instant, entries: AccessEntry[]): QueryContext => ({
    db: store,
    user: options.user(),
    device,
    today: dayOfInstant(at),
    now: at,
    ...memory,
    log: (action, caseId, detail = '', recipients = []) =>
      entries.push(entry(at, action, caseId, detail, recipients)),
  });

  return {
    write,
    log: (action, caseId = '', detail = '', recipients = []) => {
      store.transaction(() => append(store, [entry(instant(), action, caseId, detail, recipients)]));
    },
    query(name, input) {
      // One transaction: no answer leaves unless its rows of the log are on disk.
      const entries: AccessEntry[] = [];
      const value = store.transaction(() => {
        const answer = run(name, input, contextAt(instant(), entries));
        append(store, entries.filter(readings.isAnew));
        return answer;
      });
      readings.remember(entries);
      return value;
    },
    command: (name, input) =>
      keepingRefusals(store, (refusals) =>
        write(name, (tx, topics, written) => {
          const entries: AccessEntry[] = [];
          const context = contextAt(instant(), entries);
          const undo = createUndoPile(store, context, { now: now(), written, topics });
          const logRefusal: CommandContext['logRefusal'] = (...row) =>
            refusals.push(entry(context.now, ...row, []));
          const drafts = draftsOf(store, userId, topics);
          const writing = { tx, undo, drafts, logRefusal, wall: tellingWall(wall, topics) };
          const value = run(name, input, { ...context, ...writing });
          undo.record(name);
          logRights(context, written.changes, entries);
          append(store, entries);
          return value;
        }),
      ),
  };
}

function append(store: Store, entries: readonly AccessEntry[]): void {
  for (const row of entries) appendAccess(store, row);
}

/** A refusal takes back all that its command wrote, but not these rows of the log. */
function keepingRefusals<T>(store: Store, work: (refusals: AccessEntry[]) => T): T {
  const refusals: AccessEntry[] = [];
  try {
    return work(refusals);
  } catch (error) {
    if (refusals.length > 0)
      store.transaction(() => {
        append(store, refusals);
      });
    throw error;
  }
}

type EntryOf = (
  at: Instant,
  action: AccessAction,
  caseId: string,
  detail: string,
  recipients: readonly string[],
) => AccessEntry;

const entryBy =
  (userId: string): EntryOf =>
  (at, action, caseId, detail, recipients) => ({
    at,
    userId,
    action,
    caseId,
    detail,
    recipients: [...new Set(recipients)].toSorted(),
  });

function run(name: ChannelName, input: unknown, context: QueryContext | CommandContext): unknown {
  const handler = handlerOf(name);
  if (handler === undefined) throw new Failure('invalid-input', { field: 'channel' });
  return handler(input, context);
}

function tellingWall(wall: Wall, topics: Set<Topic>): Wall {
  const told = <A extends unknown[]>(change: (...given: A) => void): ((...given: A) => void) => {
    return (...given) => {
      change(...given);
      topics.add('projector');
    };
  };
  return {
    ...wall,
    show: told(wall.show),
    setClock: told(wall.setClock),
    darken: told(wall.darken),
  };
}

function draftsOf(store: Store, userId: string, topics: Set<Topic>): CommandContext['drafts'] {
  return {
    save: (key, value, savedAt) => {
      saveDraft(store, userId, key, value, savedAt);
      topics.add('drafts');
    },
    remove: (key) => {
      removeDraft(store, userId, key);
      topics.add('drafts');
    },
    removeOfAll: (key) => {
      removeDraftOfAll(store, key);
      topics.add('drafts');
    },
  };
}
