import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { projectFolder } from '../../build/project.ts';
import { DEVICE_KEY } from '../../core/own-devices.ts';
import { setMeta } from '../../db/local-sql.ts';
import { migrate, readMigrations } from '../../db/migrate.ts';
import { createStore } from '../../db/query.ts';
import type { Store } from '../../db/query.ts';
import { createDatabase, openDatabase } from '../../db/vault/open-database.ts';

/** A migrated, encrypted case log in a file of its own, named by its machine. */
export function emptyStore(folder: string, device: string): Store {
  const key = randomBytes(32);
  const file = join(folder, `${device}.db`);
  createDatabase(file, key);
  const store = createStore(openDatabase(file, key));
  migrate(store.raw, readMigrations(join(projectFolder, 'db/migrations')));
  setMeta(store, DEVICE_KEY, device);
  return store;
}
