/**
 * How often a passphrase has been wrong since it was last right. Kept in a file, so that a restart does not
 * give new tries, and counted before the work, so that ending the process does not either.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../domain/kernel/errors.ts';
import { waitAfter } from '../../domain/vault/vault-rules.ts';
import { makeFolder, writeFileAtomically } from './atomic-file.ts';

/** A date's last millisecond: a later one cannot be written in the access log. */
const MAX_TIME = 8.64e15;
const Time = z.number().int().min(0).max(MAX_TIME);
/** Milliseconds since 1970. */
const FailedUnlocks = z.object({ count: z.number().int().min(0), lastAt: Time });
type FailedUnlocks = z.infer<typeof FailedUnlocks>;
const Stored = z.object({
  failures: z.number().int().min(0),
  /** How many of these the access log has already. */
  logged: z.number().int().min(0).default(0),
  lastAt: Time,
  /** Failed before the last right passphrase, and not in the access log yet. */
  unlogged: FailedUnlocks.default({ count: 0, lastAt: 0 }),
  /** Somebody has cut or altered the file: what it had counted is lost, which the access log has not been told yet. */
  isLost: z.boolean().default(false),
});
type Stored = z.infer<typeof Stored>;

const nothing: FailedUnlocks = { count: 0, lastAt: 0 };

export interface Attempts {
  /** Whole seconds until the next try is heard. */
  waitSeconds(): number;
  /** Runs one try; @throws `too-many-attempts` before the wait is over */
  guard<T>(attempt: () => Promise<T>): Promise<T>;
  /** The last failed try was made in an open case log, which has its row: it slows down and is not written again. */
  noteLogged(): void;
  /** What had failed when a try succeeded. It stays on disk until the access log has it. */
  unlogged(): Pick<Stored, 'isLost'> & FailedUnlocks;
  markLogged(): void;
}

export function createAttempts(file: string, now: () => number): Attempts {
  let stored = read(file);

  const store = (next: Stored): void => {
    stored = next;
    if (next.failures === 0 && next.unlogged.count === 0 && !next.isLost) {
      rmSync(file, { force: true });
      return;
    }
    // On a machine that has never had a case log, a restore is the first thing to write here.
    makeFolder(dirname(file));
    writeFileAtomically(file, JSON.stringify(next));
  };
  const waitSeconds = (): number => {
    // A clock that has been set back: the wait begins anew, once, and ends.
    if (stored.lastAt > now()) stored = { ...stored, lastAt: now() };
    const left = stored.lastAt + waitAfter(stored.failures) * 1000 - now();
    return Math.max(0, Math.ceil(left / 1000));
  };

  return {
    waitSeconds,
    async guard(attempt) {
      const seconds = waitSeconds();
      if (seconds > 0) throw new Failure('too-many-attempts', { seconds });
      const before = stored;
      store({ ...before, failures: before.failures + 1, lastAt: now() });
      try {
        const result = await attempt();
        store({
          ...before,
          failures: 0,
          logged: 0,
          lastAt: 0,
          unlogged: {
            count: before.unlogged.count + Math.max(0, before.failures - before.logged),
            lastAt: Math.max(before.unlogged.lastAt, before.lastAt),
          },
        });
        return result;
      } catch (error) {
        // Only a wrong passphrase is a try; a full disk or a second window is not.
        if (!(error instanceof Failure && error.code === 'wrong-passphrase')) store(before);
        throw error;
      }
    },
    noteLogged() {
      store({ ...stored, logged: stored.logged + 1 });
    },
    unlogged: () => ({ ...stored.unlogged, isLost: stored.isLost }),
    markLogged() {
      store({ ...stored, unlogged: nothing, isLost: false });
    },
  };
}

function read(file: string): Stored {
  const none = { failures: 0, logged: 0, lastAt: 0, unlogged: nothing, isLost: false };
  if (!existsSync(file)) return none;
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { ...none, isLost: true };
  }
}
