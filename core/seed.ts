import type { Tx } from '../db/changes/write.ts';
import { fold } from '../domain/cases/case-rules.ts';
import { defaultConcerns, defaultInterventions, defaultUnits } from '../domain/settings/catalogue.ts';
import { guessUnitLaw } from '../domain/units/unit-rules.ts';
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
  const unitId = seedUnits(tx, founding.unitName);
  tx.set('people', FOUNDER_ID, {
    name: founding.userName,
    profession: founding.profession,
    unitId,
    archived: false,
  });
  tx.set('users', founding.userId, {
    name: founding.userName,
    role: 'coordinator',
    personId: FOUNDER_ID,
    unitId,
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
  for (const concern of defaultConcerns)
    tx.set('concernAreas', `concern-${concern.code}`, { ...concern, archived: false });
  for (const intervention of defaultInterventions)
    tx.set('interventionTypes', `intervention-${intervention.code}`, {
      ...intervention,
      unitIds: [],
      archived: false,
    });
}

/** The usual units, and the founder's own: one of them when the name says so, otherwise one more. Returns its id. */
function seedUnits(tx: Tx, ownName: string): string {
  for (const { id, ...unit } of defaultUnits) tx.set('units', id, { ...unit, archived: false });
  const known = defaultUnits.find((unit) =>
    [unit.name, unit.shortName].some((name) => fold(name) === fold(ownName)),
  );
  if (known !== undefined) return known.id;
  tx.set('units', HOUSE_ID, {
    name: ownName,
    shortName: ownName,
    detail: '',
    ...guessUnitLaw(ownName),
    membership: 'permanent',
    archived: false,
  });
  return HOUSE_ID;
}
