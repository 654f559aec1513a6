import { Failure } from '../../domain/kernel/errors.ts';
import type { ErrorCode } from '../../domain/kernel/errors.ts';

/** What SQLite and the file system say, and what it means to the person in front of the screen. */
const meanings: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'vault-in-use'],
  ['SQLITE_LOCKED', 'vault-in-use'],
  ['SQLITE_CORRUPT', 'vault-damaged'],
  ['SQLITE_NOTADB', 'vault-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  // All that SQLite says of a quota that is used up, and of any other disk that takes no more.
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
];

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The same error in the app's own words; anything unknown is passed on as it is. */
export function inOwnWords(error: unknown): unknown {
  const code = codeOf(error);
  const meaning = meanings.find(([prefix]) => code.startsWith(prefix));
  return meaning === undefined ? error : new Failure(meaning[1]);
}

export function translateErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inOwnWords(error);
  }
}
