/** What takes two years, or a hand on the keyboard, written down at once: receipts of erasures, and a patient lock. */
import { openCore } from '../../core/open-core.ts';
import { openWithPassphrase } from '../../core/vault/open-keys.ts';
import { openVault } from '../../core/vault/open-vault.ts';
import { readKeysFile } from '../../core/vault/keys-file.ts';
import { TEAM_ID } from '../../domain/settings/settings.ts';
import { closeDatabase } from '../../db/vault/open-database.ts';
import { PASSPHRASE } from '../support/journey.ts';
import type { PreparedFolder } from '../support/prepared-folder.ts';

export async function writeTheRest(
  { vault, userId }: PreparedFolder,
  numbers: readonly string[],
  now: number,
): Promise<void> {
  const keys = readKeysFile(vault.keys);
  if (keys === undefined) throw new Error('there is no keys file');
  const { db } = await openVault(vault, await openWithPassphrase(keys, userId, PASSPHRASE), userId);
  const core = openCore({ db, userId, now: () => now, emit: () => {} });
  core.write('settings.change', (tx) => {
    tx.set('team', TEAM_ID, { idleMinutes: 60 });
  });
  core.write('erasures.erase', (tx) => {
    for (const number of numbers)
      tx.add(
        'erasures',
        {
          erasedCaseId: `erased-${number}`,
          number,
          wasProtected: false,
          closedOn: '2024-06-13',
          erasedOn: '2027-01-14',
          erasedBy: 'Vera Prov',
          decidedBy: 'Arkivarie Prov',
          decidedOn: '2027-01-11',
          counts: { changes: 60, consents: 1, decisions: 4, tasks: 6, notes: 3 },
          minutes: [],
        },
        `erasure-${number}`,
      );
  });
  closeDatabase(db);
}
