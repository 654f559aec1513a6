import type { ApiOutput } from '../api/call.ts';

export type Settings = ApiOutput<'settings.get'>;
export type UnitRow = Settings['units'][number];
export type PersonRow = Settings['people'][number];
export type InterventionRow = Settings['interventions'][number];
export type HolidayRow = Settings['holidays'][number];
export type ConcernRow = Settings['concerns'][number];
