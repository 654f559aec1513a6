import type { ApiOutput } from '../api/call.ts';

export type Overview = ApiOutput<'overview.get'>;
export type NextMeeting = NonNullable<Overview['next']>;
export type Week = Overview['weeks'][number];
export type Line = Overview['consent']['rows'][number];
