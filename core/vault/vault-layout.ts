import { join } from 'node:path';

/** A vault is a folder with these two files; a backup is another folder with the same two. */
export const DATABASE_FILE = 'case-log.db';
export const KEYS_FILE = 'case-log.keys';

export interface VaultFiles {
  readonly folder: string;
  readonly database: string;
  readonly keys: string;
}

export interface Layout {
  readonly root: string;
  readonly vault: VaultFiles;
  readonly backups: string;
  readonly attempts: string;
}

export function filesIn(folder: string): VaultFiles {
  return { folder, database: join(folder, DATABASE_FILE), keys: join(folder, KEYS_FILE) };
}

export function layoutOf(root: string): Layout {
  return {
    root,
    vault: filesIn(join(root, 'vault')),
    backups: join(root, 'backups'),
    attempts: join(root, 'attempts.json'),
  };
}
