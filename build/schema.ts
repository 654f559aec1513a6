/** Writes db/schema.sql from the migrations: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import { migrate, readMigrations } from '../db/migrate.ts';
import { dumpSchema } from '../db/schema.ts';

const root = join(import.meta.dirname, '..');
const db = new DatabaseFile(':memory:');
migrate(db, readMigrations(join(root, 'db/migrations')));
writeFileSync(join(root, 'db/schema.sql'), dumpSchema(db));
