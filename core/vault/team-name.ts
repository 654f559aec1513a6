import { getRow } from '../../db/rows.ts';
import { TEAM_ID } from '../../domain/settings/settings.ts';
import { renameTeam } from './open-vault.ts';
import type { VaultState } from './vault-state.ts';

/** Keeps the name in the locked window the same as in the settings. */
export async function followTeamName(state: VaultState): Promise<void> {
  const session = state.session();
  if (session === undefined) return;
  const name = getRow(session.core.store, 'team', TEAM_ID)?.name ?? '';
  if (name !== '' && name !== session.vault.keys.teamName)
    await state.exclusively(({ vault }) => renameTeam(vault, name));
}
