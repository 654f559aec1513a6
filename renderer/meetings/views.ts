import type { ApiOutput } from '../api/call.ts';

export type AgendaView = ApiOutput<'meetings.agenda'>;
export type AgendaRow = AgendaView['rows'][number];
export type LiveView = ApiOutput<'meetings.live'>;
export type LiveCase = ApiOutput<'meetings.case'>;
export type ClosingView = ApiOutput<'meetings.closing'>;
export type MissingThing = ClosingView['missing'][number];
export type MeetingDay = AgendaView['meeting'];
export type Seat = AgendaView['seats'][number];
export type CaseTask = LiveCase['tasks'][number];
export type CaseDecision = LiveCase['decisions'][number];
