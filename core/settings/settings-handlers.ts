import { randomUUID } from 'node:crypto';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { SERIES_ID, TEAM_ID, teamDefaults } from '../../domain/settings/settings.ts';
import { toSeries } from '../../domain/meetings/meeting-days.ts';
import { getRow, listRows } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';
import { readDirectory } from '../directory.ts';

type SettingsChannels = HandlersOf<'settings'> & HandlersOf<'units'> & HandlersOf<'people'>;

const swedish = new Intl.Collator('sv', { numeric: true });
const lastIfArchived = <R extends { archived: boolean; name: string }>(rows: R[]): R[] =>
  rows.toSorted((left, right) => Number(left.archived) - Number(right.archived) || swedish.compare(left.name, right.name));

export const settingsHandlers: SettingsChannels = {
  'settings.get': (_input, { db }) => {
    const team = getRow(db, 'team', TEAM_ID);
    const directory = readDirectory(db);
    const peopleIn = (unitId: string): number => directory.people.filter((person) => person.unitId === unitId && person.archived !== true).length;
    return {
      team: {
        name: team?.name ?? '',
        municipality: team?.municipality ?? '',
        idleMinutes: team?.idleMinutes ?? teamDefaults.idleMinutes,
        idleMinutesLive: team?.idleMinutesLive ?? teamDefaults.idleMinutesLive,
        consentMonths: team?.consentMonths ?? teamDefaults.consentMonths,
        directedConsentMonths: team?.directedConsentMonths ?? teamDefaults.directedConsentMonths,
        consentReminderDays: team?.consentReminderDays ?? teamDefaults.consentReminderDays,
        familyAnswerDays: team?.familyAnswerDays ?? teamDefaults.familyAnswerDays,
        followUpWeeks: team?.followUpWeeks ?? teamDefaults.followUpWeeks,
      },
      series: toSeries(getRow(db, 'series', SERIES_ID)),
      units: lastIfArchived(
        directory.units.map((unit) => ({
          id: unit.id,
          name: unit.name ?? '',
          shortName: unit.shortName ?? '',
          detail: unit.detail ?? '',
          legalForm: unit.legalForm ?? 'other',
          confidentialityDomain: unit.confidentialityDomain ?? 'none',
          membership: unit.membership ?? 'permanent',
          archived: unit.archived ?? false,
          people: peopleIn(unit.id),
        })),
      ),
      people: lastIfArchived(
        directory.people.map((person) => ({
          id: person.id,
          name: person.name ?? '',
          profession: person.profession ?? '',
          unitId: person.unitId ?? '',
          unit: directory.unit(person.unitId),
          archived: person.archived ?? false,
        })),
      ),
      interventions: lastIfArchived(
        listRows(db, 'interventionTypes').map((row) => ({
          id: row.id,
          code: row.code ?? '',
          name: row.name ?? '',
          level: row.level ?? 'early',
          unitIds: row.unitIds ?? [],
          length: row.length ?? '',
          reviewWeeks: row.reviewWeeks ?? teamDefaults.followUpWeeks,
          needsApplication: row.needsApplication ?? false,
          archived: row.archived ?? false,
        })),
      ),
      concerns: lastIfArchived(
        listRows(db, 'concernAreas').map((row) => ({ id: row.id, code: row.code ?? '', name: row.name ?? '', question: row.question ?? '', archived: row.archived ?? false })),
      ),
    };
  },
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
