import { randomUUID } from 'node:crypto';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { Fields, RecordName } from '../../domain/registry.ts';
import { checkArchiving } from '../../domain/units/unit-rules.ts';
import { SERIES_ID, TEAM_ID } from '../../domain/settings/settings.ts';
import type { Tx } from '../../db/changes/write.ts';
import { getRow } from '../../db/rows.ts';
import { countHeldCases } from '../../db/staff-sql.ts';
import { scopeOf } from '../cases/case-row.ts';
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
  'units.save': (row, context) => {
    const { tx, user, today } = context;
    if (row.id !== null && row.fields.archived && getRow(tx, 'units', row.id)?.archived !== true)
      ensure(checkArchiving(countHeldCases(tx, scopeOf(user, today, null), row.id)));
    return saveRow(tx, 'units', row);
  },
  'people.save': (row, { tx }) => {
    if (getRow(tx, 'units', row.fields.unitId) === undefined) notFound('unit');
    return saveRow(tx, 'people', row);
  },
  'settings.saveIntervention': (row, { tx }) => saveRow(tx, 'interventionTypes', row),
  'settings.saveConcern': (row, { tx }) => saveRow(tx, 'concernAreas', row),
};

/** A new row gets its id here; one that is named must be there. */
function saveRow<N extends RecordName>(
  tx: Tx,
  entity: N,
  row: { readonly id: string | null; readonly fields: Fields<N> },
): { id: string } {
  const id = row.id ?? randomUUID();
  if (row.id !== null && getRow(tx, entity, id) === undefined) notFound(entity);
  tx.set(entity, id, row.fields);
  return { id };
}
