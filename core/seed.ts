import type { Tx } from '../db/changes/write.ts';
import { defaultConcerns, defaultInterventions, defaultUnits } from '../domain/settings/catalogue.ts';
import { SERIES_ID, seriesDefaults, TEAM_ID, teamDefaults } from '../domain/settings/settings.ts';

export interface Founding {
  readonly userId: string;
  readonly device: string;
  readonly deviceName: string;
  readonly teamName: string;
  readonly municipality: string;
  readonly unitName: string;
  readonly userName: string;
  readonly profession: string;
  readonly weekday: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
}

const HOUSE_ID = 'unit-house';
const FOUNDER_ID = 'person-founder';

/** The first transaction of a new case log: the team, its house, its founder, and defaults to change later. */
export function seedTeam(tx: Tx, founding: Founding): void {
  tx.set('devices', founding.device, { name: founding.deviceName, letter: '' });
  tx.set('team', TEAM_ID, {
    name: founding.teamName,
    municipality: founding.municipality,
    sample: false,
    ...teamDefaults,
  });
  tx.set('units', HOUSE_ID, {
    name: founding.unitName,
    shortName: founding.unitName,
    detail: '',
    legalForm: 'municipalAuthority',
    confidentialityDomain: 'OSL26',
    membership: 'permanent',
    archived: false,
  });
  tx.set('people', FOUNDER_ID, {
    name: founding.userName,
    profession: founding.profession,
    unitId: HOUSE_ID,
    archived: false,
  });
  tx.set('users', founding.userId, {
    name: founding.userName,
    role: 'coordinator',
    personId: FOUNDER_ID,
    unitId: HOUSE_ID,
    revoked: false,
  });
  tx.set('series', SERIES_ID, {
    ...seriesDefaults,
    weekday: founding.weekday,
    startsAt: founding.startsAt,
    endsAt: founding.endsAt,
    place: founding.place,
    chairPersonId: FOUNDER_ID,
  });
  for (const { id, ...unit } of defaultUnits) tx.set('units', id, { ...unit, archived: false });
  for (const concern of defaultConcerns)
    tx.set('concernAreas', `concern-${concern.code}`, { ...concern, archived: false });
  for (const intervention of defaultInterventions)
    tx.set('interventionTypes', `intervention-${intervention.code}`, {
      ...intervention,
      unitIds: [],
      archived: false,
    });
}
