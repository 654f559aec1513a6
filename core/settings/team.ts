import type { z } from 'zod';
import type { TeamInput } from '../../domain/settings/settings-contract.ts';
import { TEAM_ID, teamDefaults } from '../../domain/settings/settings.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';

/** What the team has set, with the defaults where nothing is. */
export function readTeam(db: Reader): z.output<typeof TeamInput> & { sample: boolean } {
  const fields = Object.entries(getRow(db, 'team', TEAM_ID) ?? {});
  const given = Object.fromEntries(fields.filter(([name, value]) => name !== 'id' && value !== null));
  return { name: '', municipality: '', sample: false, ...teamDefaults, ...given };
}
