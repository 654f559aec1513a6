import { standing } from '../domain/decisions/decision-rules.ts';
import type { Fact, FactName } from '../domain/registry.ts';
import type { Reader } from './query.ts';
import { listFacts } from './rows.ts';

/** That a fact of a case has been taken back, and that not undone. The same rule as `standing`. */
export const isTakenBack = (table: string): string =>
  `EXISTS (SELECT 1 FROM retractions r WHERE r.case_id = ${table}.case_id AND r.body ->> 'targetId' = ${table}.id
     AND NOT EXISTS (SELECT 1 FROM retractions u WHERE u.case_id = r.case_id AND u.body ->> 'targetId' = r.id))`;

/** A case's facts of one kind that nobody has taken back, in the order they were written. */
export function listStanding<N extends FactName>(db: Reader, entity: N, caseId: string): Fact<N>[] {
  const facts = listFacts(db, entity, 'case_id', caseId);
  return facts.length === 0 ? [] : standing(facts, listFacts(db, 'retractions', 'case_id', caseId));
}

/** What children said that was asked for in this meeting apart from a decision. */
export const listChildViews = (db: Reader, meetingId: string): Fact<'childViews'>[] =>
  standing(
    listFacts(db, 'childViews', 'meeting_id', meetingId),
    listFacts(db, 'retractions', 'meeting_id', meetingId),
  );
