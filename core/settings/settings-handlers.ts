import { randomUUID } from 'node:crypto';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { RecordName } from '../../domain/registry.ts';
import { SERIES_ID, TEAM_ID } from '../../domain/settings/settings.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';
import { settingsView } from './settings-view.ts';

type SettingsChannels = HandlersOf<'settings'> & HandlersOf<'units'> & HandlersOf<'people'>;

export const settingsHandlers: SettingsChannels = {
  'settings.get': (_input, { db }) => settingsView(db),
  'settings.saveTeam': (fields, { tx }) => {
    tx.set('team', TEAM_ID, fields);
    return null;
  },
  'settings.saveSeries': (fields, { tx }) => {
    ensure(fields.endsAt <= fields.startsAt ? [{ rule: 'meeting.times', field: 'endsAt' }] : []);
    tx.set('series', SERIES_ID, fields);
    return null;
  },
  'units.save': ({ id, fields }, { tx }) => {
    const saved = rowToSave(tx, 'units', id);
    tx.set('units', saved, fields);
    return { id: saved };
  },
  'people.save': ({ id, fields }, { tx }) => {
    if (getRow(tx, 'units', fields.unitId) === undefined) notFound('unit');
    const saved = rowToSave(tx, 'people', id);
    tx.set('people', saved, fields);
    return { id: saved };
  },
  'settings.saveIntervention': ({ id, fields }, { tx }) => {
    const saved = rowToSave(tx, 'interventionTypes', id);
    tx.set('interventionTypes', saved, fields);
    return { id: saved };
  },
  'settings.saveConcern': ({ id, fields }, { tx }) => {
    const saved = rowToSave(tx, 'concernAreas', id);
    tx.set('concernAreas', saved, fields);
    return { id: saved };
  },
};

/** A new row gets an id here; one that is named must be there. */
function rowToSave(db: Reader, entity: RecordName, id: string | null): string {
  if (id === null) return randomUUID();
  return getRow(db, entity, id)?.id ?? notFound(entity);
}
