import { randomUUID } from 'node:crypto';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { SERIES_ID, TEAM_ID } from '../../domain/settings/settings.ts';
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
    const saved = id ?? randomUUID();
    tx.set('units', saved, fields);
    return { id: saved };
  },
  'people.save': ({ id, fields }, { tx }) => {
    if (getRow(tx, 'units', fields.unitId) === undefined) notFound('unit');
    const saved = id ?? randomUUID();
    tx.set('people', saved, fields);
    return { id: saved };
  },
  'settings.saveIntervention': ({ id, fields }, { tx }) => {
    const saved = id ?? randomUUID();
    tx.set('interventionTypes', saved, fields);
    return { id: saved };
  },
  'settings.saveConcern': ({ id, fields }, { tx }) => {
    const saved = id ?? randomUUID();
    tx.set('concernAreas', saved, fields);
    return { id: saved };
  },
};
