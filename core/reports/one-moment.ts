import { finish } from '../../domain/kernel/steps.ts';
import type { Steps } from '../../domain/kernel/steps.ts';
import type { Reader } from '../../db/query.ts';

/** So often it is begun anew before everything else has to wait for it. */
const TRIES = 3;

/**
 * Reads in steps what must all be from one moment: begun anew where somebody has written in between, and at last in one
 * go, where somebody writes all the time.
 */
export function* atOneMoment<P, T>(db: Reader, read: () => Steps<P, T>): Steps<P, T> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = writtenSoFar(db);
    const all = yield* read();
    if (writtenSoFar(db) === before) return all;
  }
  return finish(read());
}

/** Nobody else has the file open, so every write is this connection's. */
const writtenSoFar = (db: Reader): number => db.one<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
