import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract, Topic } from '../kernel/channel.ts';
import { schemasOf } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { HolidayInput } from '../holidays/holidays-contract.ts';
import { people } from '../people/people.ts';
import { units } from '../units/units.ts';
import { concernAreas, interventionTypes, series, team } from './settings.ts';

/** What can be set is what is kept: the same fields with the same limits. */
const { sample: _sample, ...teamFields } = team.fields;
export const TeamInput = z.object(schemasOf(teamFields));
export const SeriesInput = z.object({
  ...schemasOf(series.fields),
  minutesNew: series.fields.minutesNew.schema.nullable(),
  minutesFollowUp: series.fields.minutesFollowUp.schema.nullable(),
  chairPersonId: Id.nullable(),
});
export const UnitInput = z.object(schemasOf(units.fields));
export const PersonInput = z.object(schemasOf(people.fields));
export const InterventionInput = z.object({
  ...schemasOf(interventionTypes.fields),
  unitIds: z.array(Id).max(60),
});
export const ConcernInput = z.object(schemasOf(concernAreas.fields));

/** Everything a form needs to choose from, archived rows last. */
export const SettingsView = z.object({
  team: TeamInput,
  series: SeriesInput,
  units: z.array(UnitInput.extend({ id: Id, people: z.number().int() })),
  people: z.array(PersonInput.extend({ id: Id, unit: z.string() })),
  interventions: z.array(InterventionInput.extend({ id: Id })),
  concerns: z.array(ConcernInput.extend({ id: Id })),
  /** meetings: how many days of the series it takes. */
  holidays: z.array(HolidayInput.extend({ id: Id, meetings: z.number().int() })),
});

const reads: readonly Topic[] = [
  'team',
  'series',
  'units',
  'people',
  'interventionTypes',
  'concernAreas',
  'holidays',
];
/** Saves one row; `id` null makes a new one. */
const saveRow = <S extends z.ZodType>(fields: S) =>
  command({
    input: z.object({ id: Id.nullable(), fields }),
    output: z.object({ id: Id }),
    needs: 'settings.write',
  });

export const settingsContract = {
  'settings.get': query({ input: z.null(), output: SettingsView, needs: 'case.read', reads }),
  'settings.saveTeam': command({ input: TeamInput, output: z.null(), needs: 'settings.write' }),
  'settings.saveSeries': command({ input: SeriesInput, output: z.null(), needs: 'settings.write' }),
  'units.save': saveRow(UnitInput),
  'people.save': saveRow(PersonInput),
  'settings.saveIntervention': saveRow(InterventionInput),
  'settings.saveConcern': saveRow(ConcernInput),
} satisfies Contract;
