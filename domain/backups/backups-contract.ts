import { z } from 'zod';
import { job, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { Passphrase } from '../vault/vault-contract.ts';

export const backupReasons = [
  'meeting',
  'interval',
  'manual',
  'beforeRestore',
  'beforeMigration',
  'beforeImport',
] as const;

export const BackupRow = z.object({
  /** Name of the backup's folder; made by the app, never by a person. */
  id: z.string(),
  at: Instant,
  reason: z.enum(backupReasons),
  bytes: z.number().int(),
  changes: z.number().int(),
  /** Opened and checked after writing. */
  checked: z.boolean(),
});

export const backupsContract = {
  'backups.list': query({
    input: z.null(),
    output: z.object({
      rows: z.array(BackupRow),
      unsavedChanges: z.number().int(),
      canUndoRestore: z.boolean(),
    }),
    needs: 'nobody',
    reads: ['backups', 'session'],
  }),
  'backups.make': job({
    input: z.object({ reason: z.enum(['meeting', 'interval', 'manual']) }),
    output: BackupRow.nullable(),
    needs: 'backup.make',
  }),
  /** Users who can open a backup; from a folder chosen in the window, or from the list. */
  'backups.inspect': job({
    input: z.object({ id: z.string().max(400) }),
    output: z.object({
      users: z.array(z.object({ id: Id, name: z.string() })),
      at: Instant.nullable(),
      sample: z.boolean(),
    }),
    needs: 'nobody',
  }),
  /**
   * Opens the copy with the passphrase (or the printed code), keeps what is there now as a backup of its own,
   * and puts the copy in its place. Ends unlocked.
   */
  'backups.restore': job({
    input: z.object({ id: z.string().max(400), userId: Id, passphrase: Passphrase }),
    output: z.object({ userId: Id }),
    needs: 'nobody',
  }),
} satisfies Contract;
