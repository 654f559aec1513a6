import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { limits } from '../../domain/exchange/bundle.ts';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { unlockBundle } from './age-file.ts';
import type { Key } from './age-file.ts';
import { readBundle, refuse } from './bundle-text.ts';

/** @throws `rule` exchange.unreadable, and whatever `unlockBundle` and `readBundle` refuse */
export async function openFile(path: string, key: Key): Promise<Bundle> {
  return readBundle(await unlockBundle(readBounded(path), key));
}

/** Words as they were heard and typed: capitals and spaces do not matter. */
export const byWords = (words: string): Key => ({
  passphrase: words.trim().toLowerCase().replaceAll(/\s+/g, ' '),
});

/** Its size is asked before any of it is read. */
function readBounded(path: string): Buffer {
  try {
    if (statSync(path).size > limits.fileBytes) refuse('exchange.tooBig');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return refuse('exchange.unreadable');
  }
}

/** The system's dialog names whole paths; half of one would lie wherever the app was started. @throws `invalid-input` */
export function ensureAbsolute(path: string): void {
  if (!isAbsolute(path)) throw new Failure('invalid-input', { field: 'path' });
}
