import type { z } from 'zod';
import type { SettingsView } from '../../domain/settings/settings-contract.ts';
import { SERIES_ID, teamDefaults } from '../../domain/settings/settings.ts';
import { countSeriesDays, toSeries } from '../../domain/meetings/meeting-days.ts';
import type { Reader } from '../../db/query.ts';
import { getRow, listRows } from '../../db/rows.ts';
import { byName } from '../../domain/kernel/swedish-order.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { listHolidays } from '../meetings/calendar.ts';
import { readTeam } from './team.ts';

type View = z.output<typeof SettingsView>;

const lastIfArchived = <R extends { archived: boolean; name: string }>(rows: R[]): R[] =>
  rows.toSorted((left, right) => Number(left.archived) - Number(right.archived) || byName(left, right));

/** Everything under Inställningar, with the defaults where nothing has been set. */
export function settingsView(db: Reader): View {
  const directory = readDirectory(db);
  const { sample: _sample, ...team } = readTeam(db);
  return {
    team,
    series: toSeries(getRow(db, 'series', SERIES_ID)),
    units: lastIfArchived(unitsOf(directory)),
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
    holidays: holidaysOf(db),
    interventions: lastIfArchived(interventionsOf(db)),
    concerns: lastIfArchived(
      listRows(db, 'concernAreas').map((row) => ({
        id: row.id,
        code: row.code ?? '',
        name: row.name ?? '',
        question: row.question ?? '',
        archived: row.archived ?? false,
      })),
    ),
  };
}

function unitsOf(directory: Directory): View['units'] {
  const peopleIn = (unitId: string): number =>
    directory.people.filter((person) => person.unitId === unitId && person.archived !== true).length;
  return directory.units.map((unit) => ({
    id: unit.id,
    name: unit.name ?? '',
    shortName: unit.shortName ?? '',
    detail: unit.detail ?? '',
    legalForm: unit.legalForm ?? 'other',
    confidentialityDomain: unit.confidentialityDomain ?? 'none',
    membership: unit.membership ?? 'permanent',
    archived: unit.archived ?? false,
    people: peopleIn(unit.id),
  }));
}

function holidaysOf(db: Reader): View['holidays'] {
  const series = toSeries(getRow(db, 'series', SERIES_ID));
  return listHolidays(db).map((holiday) => ({
    ...holiday,
    meetings: countSeriesDays(holiday.firstDay, holiday.lastDay, series),
  }));
}

function interventionsOf(db: Reader): View['interventions'] {
  return listRows(db, 'interventionTypes').map((row) => ({
    id: row.id,
    code: row.code ?? '',
    name: row.name ?? '',
    level: row.level ?? 'early',
    unitIds: row.unitIds ?? [],
    length: row.length ?? '',
    reviewWeeks: row.reviewWeeks ?? teamDefaults.followUpWeeks,
    needsApplication: row.needsApplication ?? false,
    archived: row.archived ?? false,
  }));
}
