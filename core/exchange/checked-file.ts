import { readFileSync, rmSync } from 'node:fs';
import type { Header } from '../../domain/exchange/bundle.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { putInPlace, writeDurably } from '../vault/atomic-file.ts';
import { lockBundle, unlockBundle } from './age-file.ts';
import type { Key, Lock } from './age-file.ts';
import { readBundle, refuse } from './bundle-text.ts';
import type { Made } from './make-bundle.ts';

/** A file that lies beside its place under another name, and has been opened as its receiver will. */
export interface CheckedFile {
  /** From here on it counts. */
  place(): void;
  /** Nothing of it is left, also when it had been put in place. */
  discard(): void;
}

/** @throws `rule` exchange.notOpened: it does not open as it should, and is gone */
export async function writeChecked(
  path: string,
  { bytes, header }: Made,
  lock: Lock,
  key: Key,
): Promise<CheckedFile> {
  const unfinished = `${path}.new`;
  const remove = (...names: readonly string[]): void => {
    for (const name of names) rmSync(name, { force: true });
  };
  try {
    writeDurably(unfinished, await lockBundle(bytes, lock));
    const opened = await openQuietly(unfinished, key);
    if (opened?.hash !== header.hash || opened.count !== header.count) refuse('exchange.notOpened');
  } catch (error) {
    remove(unfinished);
    throw error;
  }
  return { place: () => putInPlace(unfinished, path), discard: () => remove(unfinished, path) };
}

async function openQuietly(path: string, key: Key): Promise<Header | undefined> {
  try {
    return readBundle(await unlockBundle(readFileSync(path), key)).header;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
