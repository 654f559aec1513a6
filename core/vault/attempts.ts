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
const Stored = z.object({ failures: z.number().int().min(0), lastAt: z.number().int().min(0).max(MAX_TIME) });

export interface FailedUnlocks {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

export interface Attempts {
  /** Whole seconds until the next try is heard. */
  waitSeconds(): number;
  /** Runs one try; @throws `too-many-attempts` before the wait is over */
  guard<T>(attempt: () => Promise<T>): Promise<T>;
  /** What has failed since the last success, once; for the access log. */
  takeFailed(): FailedUnlocks;
}

export function createAttempts(file: string, now: () => number): Attempts {
  let stored = read(file);
  let failedBefore: FailedUnlocks = { count: 0, lastAt: 0 };

  const store = (next: z.infer<typeof Stored>): void => {
    stored = next;
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
      store({ failures: before.failures + 1, lastAt: now() });
      try {
        const result = await attempt();
        failedBefore = { count: before.failures, lastAt: before.lastAt };
        stored = { failures: 0, lastAt: 0 };
        rmSync(file, { force: true });
        return result;
      } catch (error) {
        // Only a wrong passphrase is a try; a full disk or a second window is not.
        if (!(error instanceof Failure && error.code === 'wrong-passphrase')) store(before);
        throw error;
      }
    },
    takeFailed() {
      const failed = failedBefore;
      failedBefore = { count: 0, lastAt: 0 };
      return failed;
    },
  };
}

function read(file: string): z.infer<typeof Stored> {
  const none = { failures: 0, lastAt: 0 };
  if (!existsSync(file)) return none;
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return none;
  }
}
