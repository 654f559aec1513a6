import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/kernel/errors.ts';

/** "TBrd" in the file's header: this is a case log and not some other database. */
export const APPLICATION_ID = 0x54_42_72_64;

/**
 * What every open case log must answer, in the order it is set: name, value, and how SQLite says it back.
 * `synchronous` stands after `journal_mode`: the driver lowers it to NORMAL on its first use in WAL mode unless it has
 * been said in so many words, and NORMAL loses acknowledged writes in a power cut.
 */
const required = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['fullfsync', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  // 64 MiB: a page that falls out has to be deciphered anew, which costs far more than reading it.
  ['cache_size', '-65536', -65_536],
] as const;

/** What the key and the file's header bring. */
const given = [
  ['cipher', 'sqlcipher'],
  ['legacy', 4],
  ['hmac_check', 1],
  ['application_id', APPLICATION_ID],
] as const;

export type PragmaName = (typeof required)[number][0] | (typeof given)[number][0];
export type Pragmas = Readonly<Record<PragmaName, unknown>>;

export const expectedPragmas = Object.fromEntries([
  ...required.map(([name, , answer]) => [name, answer]),
  ...given,
]) as Pragmas;

export function setPragmas(db: Database): void {
  db.pragma('busy_timeout = 0');
  for (const [name, value] of required) db.pragma(`${name} = ${value}`);
}

/** As the open database sees them, not as they were asked for. */
export function readPragmas(db: Database): Pragmas {
  const read = (name: string): unknown => {
    const value: unknown = db.pragma(name, { simple: true });
    return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  };
  return Object.fromEntries(Object.keys(expectedPragmas).map((name) => [name, read(name)])) as Pragmas;
}

/** Refuses a database that does not answer as it must. */
export function assertPragmas(db: Database): void {
  const actual = readPragmas(db);
  const names = Object.keys(expectedPragmas) as PragmaName[];
  const differing = names.find((name) => actual[name] !== expectedPragmas[name]);
  if (differing !== undefined) throw new Failure('vault-damaged', { pragma: differing });
}
