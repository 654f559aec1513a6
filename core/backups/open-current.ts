import { proveEncrypted } from '../../db/vault/open-database.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { readKeysFile } from '../vault/keys-file.ts';
import { openWithIdentity } from '../vault/open-keys.ts';
import { openVault } from '../vault/open-vault.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { Layout } from '../vault/vault-layout.ts';

/** The vault that is there now, if the same person can open it. @throws `vault-in-use` when somebody has it open */
export async function openCurrent(layout: Layout, identity: string): Promise<OpenVault | undefined> {
  try {
    proveEncrypted(layout.vault.database);
    const keys = readKeysFile(layout.vault.keys);
    const slot = keys?.slots[0];
    if (keys === undefined || slot === undefined) return undefined;
    return await openVault(
      layout.vault,
      { ...(await openWithIdentity(keys, identity)), slot, elapsedMs: 0 },
      slot.id,
    );
  } catch (error) {
    if (error instanceof Failure && error.code === 'vault-in-use') throw error;
    return undefined;
  }
}
