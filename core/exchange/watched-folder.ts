/**
 * A folder that the team's machines share, on a network or a stick. Files are put there whole, under names of their own,
 * and never changed. It is looked at now and then, and nothing is taken in by itself.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { getMeta, setMeta } from '../../db/local-sql.ts';
import type { Reader } from '../../db/query.ts';
import { forgetWatched, listUnread, listWatched, saveWatched } from '../../db/watched-files-sql.ts';
import type { SeenFile, WatchedFile } from '../../db/watched-files-sql.ts';
import { isBundleName, limits } from '../../domain/exchange/bundle.ts';
import type { WatchedFolder } from '../../domain/exchange/exchange-views.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { OpenCore } from '../open-core.ts';
import { unlockBundle } from './age-file.ts';
import { readHeaderAlone } from './bundle-text.ts';
import { readKeys } from './device-keys.ts';
import type { DeviceKeys } from './device-keys.ts';
import { listMachines } from './machines.ts';

const FOLDER = 'exchange.folder';
/** Whether it could be reached when it was last looked at. */
const REACHED = 'exchange.folderReached';
/** How many files could not be read then: others' rights, a broken stick. */
const UNREADABLE = 'exchange.folderUnreadable';

/** A share whose machine is off answers after minutes, if at all. */
const PATIENCE_MS = 5000;
/** What a slow share still manages. */
const BYTES_A_MS = 2048;
/** Looked into at a time; the rest at the next. */
const AT_A_TIME = 50;
/** Folders that have not answered yet: each holds one of the few threads that read files, so none is asked twice. */
const unanswered = new Set<string>();

export function readFolder(db: Reader): z.output<typeof WatchedFolder> | null {
  const path = getMeta(db, FOLDER) ?? '';
  if (path === '') return null;
  const machines = new Map(listMachines(db).map((machine) => [machine.id, machine]));
  return {
    path,
    isThere: getMeta(db, REACHED) === '1',
    unreadable: Number(getMeta(db, UNREADABLE) ?? 0),
    unread: listUnread(db).map(({ name, device, madeAt }) => ({
      path: join(path, name),
      from: machines.get(device)?.owner?.name ?? machines.get(device)?.name ?? '',
      madeAt,
    })),
  };
}

/** @param path null to watch none any more */
export function watchFolder({ write, store }: OpenCore, path: string | null): void {
  write('exchange.watch', (_tx, topics) => {
    for (const { name } of listWatched(store)) forgetWatched(store, name);
    setMeta(store, FOLDER, path ?? '');
    setMeta(store, REACHED, '');
    setMeta(store, UNREADABLE, '0');
    topics.add('exchange');
  });
}

/** @param isOpen whether this case log still is, after each wait */
export async function lookInFolder(core: OpenCore, isOpen: () => boolean): Promise<void> {
  const { store } = core;
  const folder = getMeta(store, FOLDER) ?? '';
  const keys = readKeys(store);
  if (folder === '' || keys === undefined || unanswered.has(folder)) return;
  const found = await inTime(folder, listFiles(folder), PATIENCE_MS);
  if (!isOpen()) return;
  const known = new Map(listWatched(store).map((file) => [file.name, file]));
  const fresh = (found ?? []).filter((file) => !isSame(file, known.get(file.name)));
  const looked: WatchedFile[] = [];
  let failed = 0;
  for (const file of fresh) {
    const patience = PATIENCE_MS + file.size / BYTES_A_MS;
    const bytes = await inTime(folder, readFile(join(folder, file.name)), patience);
    if (bytes === undefined) failed += 1;
    else looked.push({ ...file, ...(await headerOf(bytes, keys)) });
    if (looked.length === AT_A_TIME || unanswered.has(folder)) break;
  }
  if (!isOpen() || getMeta(store, FOLDER) !== folder) return;
  const gone =
    found === undefined ? [] : [...known.keys()].filter((name) => !found.some((file) => file.name === name));
  const reached = found === undefined ? '' : '1';
  const unreadable = String(found === undefined ? (getMeta(store, UNREADABLE) ?? 0) : failed);
  const isAsBefore = getMeta(store, REACHED) === reached && getMeta(store, UNREADABLE) === unreadable;
  if (looked.length + gone.length === 0 && isAsBefore) return;
  core.write('exchange.look', (_tx, topics) => {
    for (const file of looked) saveWatched(store, file);
    for (const name of gone) forgetWatched(store, name);
    setMeta(store, REACHED, reached);
    setMeta(store, UNREADABLE, unreadable);
    topics.add('exchange');
  });
}

const isSame = ({ size, changedAt }: SeenFile, known: WatchedFile | undefined): boolean =>
  known?.size === size && known.changedAt === changedAt;

async function listFiles(folder: string): Promise<SeenFile[]> {
  const files: SeenFile[] = [];
  for (const name of (await readdir(folder)).filter(isBundleName)) {
    // One that has just been taken away is not there; the folder is.
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && found.size <= limits.fileBytes)
      files.push({ name, size: found.size, changedAt: Math.floor(found.mtimeMs) });
  }
  return files;
}

/**
 * One that is not whole yet looks like one for others, until it has grown; so does one of our own, which we know by its
 * key: after a restore the machine has another id.
 */
async function headerOf(
  bytes: Uint8Array,
  { read, sign }: DeviceKeys,
): Promise<Omit<WatchedFile, keyof SeenFile>> {
  const notOurs = { device: '', seq: 0, madeAt: '' };
  try {
    const { device, seq, madeAt, signKey } = readHeaderAlone(await unlockBundle(bytes, read));
    return signKey === sign.publicKey ? notOurs : { device, seq, madeAt };
  } catch (error) {
    if (error instanceof Failure) return notOurs;
    throw error;
  }
}

/** Undefined when it cannot be read, in time or at all. */
async function inTime<T>(folder: string, work: Promise<T>, patienceMs: number): Promise<T | undefined> {
  const late = new AbortController();
  const answered = (): void => void unanswered.delete(folder);
  unanswered.add(folder);
  work.then(answered, answered);
  try {
    return await Promise.race([work, wait(patienceMs, undefined, { signal: late.signal })]);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  } finally {
    late.abort();
  }
}
