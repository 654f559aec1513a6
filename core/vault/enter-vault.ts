import { Failure } from '../../domain/kernel/errors.ts';
import type { ErrorCode } from '../../domain/kernel/errors.ts';
import { inOwnWords } from '../../db/vault/database-errors.ts';
import { closeDatabase } from '../../db/vault/open-database.ts';
import type { OpenedKeys } from './open-keys.ts';
import { keepFolderToOwner } from './atomic-file.ts';
import { openVault } from './open-vault.ts';
import type { OpenSession, VaultState } from './vault-state.ts';

/** Failures that say something about the vault and not about this try. */
const lasting: readonly ErrorCode[] = [
  'vault-damaged',
  'vault-newer',
  'vault-unencrypted',
  'vault-tampered',
  'vault-missing',
];

/** Opens the database behind opened keys, and logs it and every failed try since the last time. */
export async function enterVault(
  state: VaultState,
  opened: OpenedKeys,
  userId: string,
  detail: string,
): Promise<OpenSession> {
  try {
    keepFolderToOwner(state.layout);
    const vault = await openVault(state.layout.vault, opened, userId);
    try {
      const session = state.enter(vault);
      session.core.user();
      logUnlock(state, session, detail);
      return session;
    } catch (error) {
      state.leave();
      closeDatabase(vault.db);
      throw error;
    }
  } catch (error) {
    // Damage deep inside the file is first met when the core reads it, and in SQLite's words.
    const meaning = inOwnWords(error);
    if (meaning instanceof Failure && lasting.includes(meaning.code)) state.remember(meaning.code);
    throw meaning;
  }
}

export function logUnlock(state: VaultState, session: OpenSession, detail: string): void {
  logFailedTries(state, session);
  session.core.log('unlock', '', detail);
}

/** Tries that failed while there was no log to write in, or at a passphrase that was asked for again. */
export function logFailedTries({ attempts }: VaultState, { core }: OpenSession): void {
  const { count, lastAt, isLost } = attempts.unlogged();
  if (count === 0 && !isLost) return;
  if (isLost) core.log('failedUnlock', '', 'countLost');
  if (count > 0) core.log('failedUnlock', '', `${count} ${new Date(lastAt).toISOString()}`);
  attempts.markLogged();
}
