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
import { listMachines } from './machines.ts';

const FOLDER = 'exchange.folder';
/** Whether it could be reached when it was last looked at. */
const REACHED = 'exchange.folderReached';

/** A share whose machine is off answers after minutes, if at all. */
const PATIENCE_MS = 5000;
/** Looked into at a time; the rest at the next. */
const AT_A_TIME = 50;

export function readFolder(db: Reader): z.output<typeof WatchedFolder> | null {
  const path = getMeta(db, FOLDER) ?? '';
  if (path === '') return null;
  const machines = new Map(listMachines(db).map((machine) => [machine.id, machine]));
  return {
    path,
    isThere: getMeta(db, REACHED) === '1',
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
    topics.add('exchange');
  });
}

/** @param isOpen whether this case log still is, after each wait */
export async function lookInFolder(core: OpenCore, isOpen: () => boolean): Promise<void> {
  const { store } = core;
  const folder = getMeta(store, FOLDER) ?? '';
  const key = readKeys(store)?.read;
  if (folder === '' || key === undefined) return;
  const found = await inTime(listFiles(folder));
  if (!isOpen()) return;
  const known = new Map(listWatched(store).map((file) => [file.name, file]));
  const fresh = (found ?? []).filter((file) => !isSame(file, known.get(file.name)));
  const looked: WatchedFile[] = [];
  for (const file of fresh.slice(0, AT_A_TIME)) {
    const bytes = await inTime(readFile(join(folder, file.name)));
    if (bytes !== undefined) looked.push({ ...file, ...(await headerOf(bytes, key, core.device)) });
  }
  if (!isOpen() || getMeta(store, FOLDER) !== folder) return;
  const gone =
    found === undefined ? [] : [...known.keys()].filter((name) => !found.some((file) => file.name === name));
  const reached = found === undefined ? '' : '1';
  if (looked.length + gone.length === 0 && getMeta(store, REACHED) === reached) return;
  core.write('exchange.look', (_tx, topics) => {
    for (const file of looked) saveWatched(store, file);
    for (const name of gone) forgetWatched(store, name);
    setMeta(store, REACHED, reached);
    topics.add('exchange');
  });
}

const isSame = ({ size, changedAt }: SeenFile, known: WatchedFile | undefined): boolean =>
  known?.size === size && known.changedAt === changedAt;

async function listFiles(folder: string): Promise<SeenFile[]> {
  const files: SeenFile[] = [];
  for (const name of (await readdir(folder)).filter(isBundleName)) {
    const { size, mtimeMs } = await stat(join(folder, name));
    if (size <= limits.fileBytes) files.push({ name, size, changedAt: Math.floor(mtimeMs) });
  }
  return files;
}

/** One that is not whole yet looks like one for others, until it has grown. */
async function headerOf(
  bytes: Uint8Array,
  key: { readonly privateKey: string },
  own: string,
): Promise<Omit<WatchedFile, keyof SeenFile>> {
  const notOurs = { device: '', seq: 0, madeAt: '' };
  try {
    const { device, seq, madeAt } = readHeaderAlone(await unlockBundle(bytes, key));
    return device === own ? notOurs : { device, seq, madeAt };
  } catch (error) {
    if (error instanceof Failure) return notOurs;
    throw error;
  }
}

/** Undefined when it cannot be read, in time or at all. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  const late = new AbortController();
  try {
    return await Promise.race([work, wait(PATIENCE_MS, undefined, { signal: late.signal })]);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  } finally {
    late.abort();
  }
}
