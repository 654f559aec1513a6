import { coursesOf } from '../domain/interventions/intervention-rules.ts';
import type { Course } from '../domain/interventions/intervention-rules.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Fact } from '../domain/registry.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Reader } from './query.ts';
import { listStanding } from './retractions-sql.ts';

/** What has been said of a case's interventions and not been taken back, in the order it was written. */
export const listInterventionSteps = (db: Reader, caseId: string): Fact<'interventionSteps'>[] =>
  listStanding(db, 'interventionSteps', caseId);

/** By the decision that agreed it. */
export const readCourses = (
  db: Reader,
  { row, decisions }: CaseFacts,
  today: PlainDate,
): ReadonlyMap<string, Course> =>
  coursesOf(
    decisions,
    listInterventionSteps(db, row.id).map(({ body }) => body),
    { today, closedOn: row.closure?.on ?? null },
  );
