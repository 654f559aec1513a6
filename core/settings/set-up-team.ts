import { randomUUID } from 'node:crypto';
import { concernAreas, interventionTypes } from '../../domain/sample/sample-catalogue.ts';
import { SERIES_ID, seriesDefaults, TEAM_ID, teamDefaults } from '../../domain/settings/settings.ts';
import type { OpenCore } from '../open-core.ts';

export interface NewTeam {
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

/** The first rows of a new case log: one transaction, so that there is a whole team or none. */
export function setUpTeam(core: OpenCore, userId: string, wanted: NewTeam, deviceName: string): void {
  const unitId = randomUUID();
  const personId = randomUUID();
  const { weekday, startsAt, endsAt, place } = wanted;
  core.write('vault.create', (tx) => {
    tx.set('team', TEAM_ID, { ...teamDefaults, name: wanted.teamName, municipality: wanted.municipality, sample: false });
    tx.set('units', unitId, {
      name: wanted.unitName,
      shortName: wanted.unitName,
      detail: '',
      legalForm: 'municipalAuthority',
      confidentialityDomain: 'OSL26',
      membership: 'permanent',
      archived: false,
    });
    tx.set('people', personId, { name: wanted.userName, profession: wanted.profession, unitId, archived: false });
    tx.set('users', userId, { name: wanted.userName, role: 'coordinator', personId, unitId, revoked: false });
    tx.set('devices', core.device, { name: deviceName, letter: '' });
    tx.set('series', SERIES_ID, { ...seriesDefaults, weekday, startsAt, endsAt, place, chairPersonId: personId });
    for (const { id, name, question } of concernAreas) tx.set('concernAreas', id, { code: id, name, question, archived: false });
    for (const { id, ...type } of interventionTypes)
      tx.set('interventionTypes', id, { ...type, code: id, unitIds: [], archived: false });
  });
}
