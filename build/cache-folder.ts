import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where large things fetched for development are kept, outside the project. */
export function cacheFolder(name: string): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'teambordet', name);
}
