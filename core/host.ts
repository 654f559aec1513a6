/**
 * The core from outside: one call in, one envelope out. Answers what concerns the vault as a whole and hands
 * everything else to the open core. Never lets an error's message out: it may quote what somebody typed.
 */
import type { Topic } from '../domain/kernel/channel.ts';
import { Failure } from '../domain/kernel/errors.ts';
import type { Envelope } from '../domain/kernel/errors.ts';
import { approvalsJobs } from './approvals/approvals-jobs.ts';
import { backUpMeeting, backUpNow, isBackupDue } from './backups/backup-now.ts';
import { backupsJobs } from './backups/backups-jobs.ts';
import { WORDS_LOG_ROUNDS } from './exchange/age-file.ts';
import { exchangeJobs } from './exchange/exchange-jobs.ts';
import { look } from './exchange/folder-jobs.ts';
import type { HostHandlers } from './host-channels.ts';
import { authorise, readCall, toEnvelope } from './router.ts';
import { usersJobs } from './users/users-jobs.ts';
import { COST_FLOOR } from './vault/key-derivation.ts';
import { discardRemovedSample } from './vault/removed-sample.ts';
import { followTeamName } from './vault/team-name.ts';
import { vaultJobs } from './vault/vault-jobs.ts';
import { createVaultState } from './vault/vault-state.ts';
import type { KdfPolicy, VaultState } from './vault/vault-state.ts';

export interface HostOptions {
  /** Where the vault, its backups and the count of failed tries lie. */
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly onChanged: (change: { readonly topics: string[] }) => void;
  readonly now?: () => number;
  readonly deviceName?: string;
  /** A fixed cost for tests; otherwise at least the floor, and what the machine can bear. */
  readonly kdf?: KdfPolicy;
  /** Parse answers, too. */
  readonly checkOutput?: boolean;
  /** Unexpected errors: a reference and a kind, never a message. */
  readonly report?: (ref: string, kind: string) => void;
  readonly backupEveryMs?: number;
}

export interface Host {
  call(channel: string, input: unknown): Promise<Envelope>;
  close(): void;
}

const BACKUP_EVERY_MS = 15 * 60 * 1000;
/** Often, since every lock ends this process and its timers: what is due is made soon after the next unlock. */
const LOOK_EVERY_MS = 60 * 1000;
const afterJob: readonly Topic[] = ['session', 'backups', 'users'];

type Handler = (input: unknown) => unknown;

export function createHost(options: HostOptions): Host {
  const report = options.report ?? ((ref, kind) => process.stderr.write(`core ${ref} ${kind}\n`));
  const queue = createQueue();
  const inBackground = (work: () => Promise<void>): void => {
    queue.add(work).catch((error: unknown) => toEnvelope(error, report));
  };
  const emit = (topics: readonly Topic[]): void => {
    options.onChanged({ topics: [...topics] });
    if (topics.includes('team')) inBackground(() => followTeamName(state));
  };
  const state = createVaultState({
    folder: options.folder,
    migrationsFolder: options.migrationsFolder,
    now: options.now ?? Date.now,
    emit,
    report,
    checkOutput: options.checkOutput ?? false,
    deviceName: options.deviceName,
    kdf: options.kdf ?? { floor: COST_FLOOR, tune: true, wordsLogRounds: WORDS_LOG_ROUNDS },
  });
  const handlers = handlersOf(state, inBackground);
  const backupEveryMs = options.backupEveryMs ?? BACKUP_EVERY_MS;
  const stopTimer = every(Math.min(backupEveryMs, LOOK_EVERY_MS), () => {
    // Beside the queue: a share that does not answer holds nobody up.
    look(state).catch((error: unknown) => toEnvelope(error, report));
    inBackground(async () => {
      if (isBackupDue(state, backupEveryMs)) backUpNow(state, 'interval');
      return Promise.resolve();
    });
  });

  const untilFree = async (): Promise<void> => {
    while (state.isBusy()) await queue.idle();
  };

  const answer = async (name: string, rawInput: unknown): Promise<Envelope> => {
    const { channel, input } = readCall(name, rawInput);
    const handler = handlers.get(name);
    const isJob = channel.kind === 'job';
    if (!isJob) await untilFree();
    if (handler === undefined) return askCore(state, inBackground, name, rawInput);
    const run = async (): Promise<unknown> => {
      if (channel.needs !== 'nobody') authorise(state.open().core.user().role, channel);
      return handler(input);
    };
    const value = await (isJob ? queue.add(run).finally(() => emit(afterJob)) : run());
    return { ok: true, value: options.checkOutput === true ? channel.output.parse(value) : value };
  };

  return {
    async call(name, input) {
      try {
        return await answer(name, input);
      } catch (error) {
        return toEnvelope(error, report);
      }
    },
    close() {
      stopTimer();
      state.leave();
      discardRemovedSample(state.layout);
    },
  };
}

function askCore(
  state: VaultState,
  later: (work: () => Promise<void>) => void,
  name: string,
  input: unknown,
): Envelope {
  const answer = state.open().core.call(name, input);
  if (name === 'meetings.seal' && answer.ok) later(async () => Promise.resolve(backUpMeeting(state)));
  return answer;
}

function handlersOf(
  state: VaultState,
  later: (work: () => Promise<void>) => void,
): ReadonlyMap<string, Handler> {
  const handlers: HostHandlers<'vault'> &
    HostHandlers<'users'> &
    HostHandlers<'backups'> &
    HostHandlers<'approvals'> &
    HostHandlers<'exchange'> = {
    ...vaultJobs(state, later),
    ...usersJobs(state),
    ...backupsJobs(state),
    ...approvalsJobs(state),
    ...exchangeJobs(state),
  };
  // The contract has parsed the input for exactly this channel before the handler gets it.
  return new Map(Object.entries(handlers) as [string, Handler][]);
}

interface Queue {
  add<T>(work: () => Promise<T>): Promise<T>;
  idle(): Promise<void>;
}

/** Jobs one after the other: two unlocks or a backup in the middle of a restore would get in each other's way. */
function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(work) {
      const next = last.then(work);
      last = next.catch((error: unknown) => (error instanceof Failure ? error.code : ''));
      return next;
    },
    async idle() {
      await last;
    },
  };
}

function every(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
