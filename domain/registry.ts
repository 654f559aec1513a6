import type { BodyOf, Entity, FieldsOf, RowOf } from './kernel/fields.ts';
import { logReviews } from './access-log/access-log.ts';
import { approvals } from './approvals/approvals.ts';
import { cases } from './cases/cases.ts';
import { familyAnswers } from './closures/closures.ts';
import { commitments, taskMoves } from './commitments/commitments.ts';
import { consents, withdrawals } from './consents/consents.ts';
import { consultations } from './consultations/consultations.ts';
import { childViews, decisions, retractions } from './decisions/decisions.ts';
import { erasures } from './erasures/erasures.ts';
import { followUpReports, goalEndings, goals, ratings } from './goals/goals.ts';
import { familyFeedback } from './family-feedback/family-feedback.ts';
import { contactNamings, handoverAnswers, handovers } from './handovers/handovers.ts';
import { holidays } from './holidays/holidays.ts';
import { interventionSteps } from './interventions/interventions.ts';
import { legalTexts } from './law/law.ts';
import { agendaItems, attendance, deferrals, meetings, takeovers } from './meetings/meetings.ts';
import { amendments } from './minutes/amendments.ts';
import { seals } from './minutes/minutes.ts';
import { notes } from './notes/notes.ts';
import { ownRecords } from './own-records/own-records.ts';
import { obstacleNamings, obstacles } from './obstacles/obstacles.ts';
import { people } from './people/people.ts';
import { recusals } from './recusals/recusals.ts';
import { reportSnapshots } from './reports/reports.ts';
import { returns } from './returns/returns.ts';
import { safeguardingReports } from './safeguarding/safeguarding.ts';
import { concernAreas, interventionTypes, series, team } from './settings/settings.ts';
import { siblingLinks } from './siblings/siblings.ts';
import { sipAnswers, sipPlans, sipSteps } from './sip/sip.ts';
import { units } from './units/units.ts';
import { devices, users } from './users/users.ts';

/**
 * Everything the change log may hold. Names of tables and columns come from here and never from a file or a
 * window; an entity or field that is not here was written by a newer version and is kept, not applied.
 */
export const registry = {
  team,
  series,
  holidays,
  units,
  people,
  users,
  devices,
  interventionTypes,
  concernAreas,
  cases,
  consents,
  withdrawals,
  meetings,
  attendance,
  agendaItems,
  deferrals,
  takeovers,
  decisions,
  retractions,
  childViews,
  goals,
  goalEndings,
  ratings,
  followUpReports,
  interventionSteps,
  sipAnswers,
  sipSteps,
  sipPlans,
  commitments,
  taskMoves,
  handovers,
  handoverAnswers,
  contactNamings,
  familyAnswers,
  returns,
  seals,
  amendments,
  ownRecords,
  notes,
  familyFeedback,
  recusals,
  siblingLinks,
  approvals,
  safeguardingReports,
  consultations,
  obstacles,
  obstacleNamings,
  reportSnapshots,
  legalTexts,
  logReviews,
  erasures,
} as const satisfies Readonly<Record<string, Entity>>;

export type EntityName = keyof typeof registry;
type NamesOfKind<K extends Entity['kind']> = {
  [N in EntityName]: (typeof registry)[N]['kind'] extends K ? N : never;
}[EntityName];
export type RecordName = NamesOfKind<'record'>;
export type FactName = NamesOfKind<'fact'>;
export type Row<N extends RecordName> = RowOf<(typeof registry)[N]>;
export type Fields<N extends RecordName> = FieldsOf<(typeof registry)[N]>;
export type Body<N extends FactName> = BodyOf<(typeof registry)[N]>;

/** A fact as it is read back: who wrote it and when stand beside it. */
export interface Fact<N extends FactName> {
  readonly id: string;
  readonly hlc: string;
  readonly userId: string;
  readonly body: Body<N>;
}
