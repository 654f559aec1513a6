/** Files that are either the old one or the new one, whenever the power goes; readable by their owner only. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { inOwnWords } from '../../db/vault/database-errors.ts';
import type { Layout } from './vault-layout.ts';

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Whatever rights a copy, a restore or somebody's hand has given. On Windows the folder's own rights hold. */
export function keepFolderToOwner({ root, vault }: Layout): void {
  try {
    for (const folder of [root, vault.folder]) chmodSync(folder, 0o700);
    for (const file of [vault.database, vault.keys]) if (existsSync(file)) chmodSync(file, 0o600);
  } catch {
    // Somebody else's folder, which we may yet read: opening says what is wrong with it, if anything is.
  }
}

/** Makes the names in a folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  syncPath(folder, 'r');
}

export function syncFile(file: string): void {
  syncPath(file, 'r+');
}

function syncPath(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** On disk when it returns; half of it is there when the power goes before. */
export function writeDurably(file: string, content: string | Uint8Array): void {
  try {
    const handle = openSync(file, 'w', 0o600);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw inOwnWords(error);
  }
}

/** What is whole takes its name, over whatever had it. */
export function putInPlace(unfinished: string, file: string): void {
  try {
    renameSync(unfinished, file);
    syncFolder(dirname(file));
  } catch (error) {
    throw inOwnWords(error);
  }
}

export function writeFileAtomically(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.new`;
  try {
    writeDurably(unfinished, content);
    putInPlace(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
