import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { openCore } from '../../core/open-core.ts';
import { DEVICE_KEY } from '../../core/own-devices.ts';
import type { OpenCore } from '../../core/open-core.ts';
import { seedTeam } from '../../core/seed.ts';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input, Output, Topic } from '../../domain/kernel/channel.ts';
import { migrate, readMigrations } from '../../db/migrate.ts';
import { createStore } from '../../db/query.ts';
import { setMeta } from '../../db/local-sql.ts';
import { preparedDatabase } from './prepared-database.ts';
import type { OpenCopy } from './prepared-database.ts';

export const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
/** Eight in the morning of a Tuesday, wherever the tests run; the default series meets on Thursdays. */
export const START = new Date('2026-11-24T08:00:00').getTime();
export const FOUNDER = 'user-founder';
/** Noon of a day where the tests run, in milliseconds since 1970. */
export const noonOf = (day: string): number => new Date(`${day}T12:00:00`).getTime();

const migrated = preparedDatabase((db) => {
  migrate(db, readMigrations(MIGRATIONS));
});

/** A migrated, encrypted database in a folder of its own. */
export function freshDatabase(device: string): OpenCopy {
  const copy = migrated();
  setMeta(createStore(copy.db), DEVICE_KEY, device);
  return copy;
}

export interface TestCore {
  readonly core: OpenCore;
  readonly db: Database;
  readonly topics: Topic[];
  /** Calls a channel; throws the error's code with its rule when the core refuses. */
  call<N extends ChannelName>(channel: N, input: Input<AppContract, N>): Output<AppContract, N>;
  /** The refusal of a call that must fail, as `code` or `code:rule`. */
  refusal<N extends ChannelName>(channel: N, input: unknown): string;
  /** Sets the clock to a day, at noon. */
  goTo(day: string): void;
  /** Lets some time pass. */
  wait(seconds: number): void;
  /** The same case log, unlocked by somebody else. */
  as(userId: string): TestCore;
  close(): void;
}

const DEVICE = '9f3c2a77b1d04e55';
const teamDatabase = preparedDatabase((db) => {
  migrate(db, readMigrations(MIGRATIONS));
  setMeta(createStore(db), DEVICE_KEY, DEVICE);
  const core = openCore({ db, userId: FOUNDER, now: () => START, emit: () => {} });
  core.write('vault.create', (tx) =>
    seedTeam(tx, {
      userId: FOUNDER,
      device: DEVICE,
      deviceName: 'provdatorn',
      teamName: 'Familjehuset Prov',
      municipality: 'Provkommun',
      unitName: 'Familjehuset',
      userName: 'Vera Prov',
      profession: 'samordnare',
      weekday: 4,
      startsAt: '13:00',
      endsAt: '14:30',
      place: 'rum Ett',
    }),
  );
});

/** A new team's case log: encrypted, with the team in it, and opened by its founder. */
export function testCore(): TestCore {
  const { db, close } = teamDatabase();
  return coreOver(db, close);
}

/** What lies in a case log is used as a window would, by its founder. */
export function coreOver(db: Database, close: () => void): TestCore {
  let now = START;
  const open = (userId: string): TestCore => {
    const topics: Topic[] = [];
    const core = openCore({
      db,
      userId,
      now: () => now,
      emit: (changed) => topics.push(...changed),
      checkOutput: true,
    });
    const self: TestCore = {
      core,
      db,
      topics,
      call(channel, input) {
        const answer = core.call(channel, input);
        if (!answer.ok)
          throw new Error(
            `${channel}: ${codeOf(answer.error)}${answer.error.ref === undefined ? '' : ' (unexpected)'}`,
          );
        return answer.value as Output<AppContract, typeof channel>;
      },
      refusal(channel, input) {
        const answer = core.call(channel, input);
        if (answer.ok) throw new Error(`${channel} was not refused`);
        return codeOf(answer.error);
      },
      goTo: (day) => {
        now = noonOf(day);
      },
      wait: (seconds) => {
        now += seconds * 1000;
      },
      as: open,
      close,
    };
    return self;
  };
  return open(FOUNDER);
}

function codeOf(error: { code: string; params?: Readonly<Record<string, string | number>> }): string {
  const rule = error.params?.['rule'];
  return rule === undefined ? error.code : `${error.code}:${rule}`;
}
