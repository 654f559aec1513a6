import type { Reader } from '../db/query.ts';
import { getRow, listRows } from '../db/rows.ts';
import { byName } from '../domain/kernel/swedish-order.ts';
import { toSeries } from '../domain/meetings/meeting-days.ts';
import type { Series } from '../domain/meetings/meeting-days.ts';
import type { Row } from '../domain/registry.ts';
import { SERIES_ID } from '../domain/settings/settings.ts';
import { readTeam } from './settings/team.ts';

/** Names behind ids, read once per call: units, people and the catalogue are small. */
export interface Directory {
  readonly units: readonly Row<'units'>[];
  readonly people: readonly Row<'people'>[];
  readonly series: Series;
  readonly reminderDays: number;
  unit(id: string | null): string;
  person(id: string | null): string;
  intervention(id: string | null): string;
  unitOfPerson(id: string): string | null;
  /** The family must apply for it. */
  needsApplication(id: string | null): boolean;
}

export function readDirectory(db: Reader): Directory {
  const units = listRows(db, 'units').toSorted(byName);
  const people = listRows(db, 'people').toSorted(byName);
  const interventions = new Map(listRows(db, 'interventionTypes').map((row) => [row.id, row]));
  const unitNames = new Map(units.map((row) => [row.id, row.shortName ?? row.name ?? '']));
  const persons = new Map(people.map((row) => [row.id, row]));
  return {
    units,
    people,
    series: toSeries(getRow(db, 'series', SERIES_ID)),
    reminderDays: readTeam(db).consentReminderDays,
    unit: (id) => (id === null ? '' : (unitNames.get(id) ?? '')),
    person: (id) => (id === null ? '' : (persons.get(id)?.name ?? '')),
    intervention: (id) => (id === null ? '' : (interventions.get(id)?.name ?? '')),
    unitOfPerson: (id) => persons.get(id)?.unitId ?? null,
    needsApplication: (id) => id !== null && interventions.get(id)?.needsApplication === true,
  };
}
