import { standing } from '../domain/decisions/decision-rules.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { FactName } from '../domain/registry.ts';
import { principalOf, sipOf } from '../domain/sip/sip-rules.ts';
import type { Given, Sip, SipFacts } from '../domain/sip/sip-rules.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Reader } from './query.ts';
import { getRow, listFacts } from './rows.ts';
import { readCourses } from './courses.ts';

/** What has been written about the plan of a case and not been taken back. */
export function readSipFacts(db: Reader, { row, decisions }: CaseFacts): SipFacts {
  const retractions = listFacts(db, 'retractions', 'case_id', row.id);
  const listed = <N extends FactName>(name: N) =>
    standing(listFacts(db, name, 'case_id', row.id), retractions);
  return {
    answers: listed('sipAnswers'),
    steps: listed('sipSteps'),
    plans: listed('sipPlans'),
    offeredOn: decisions.flatMap(({ body }) => (body.type === 'offerSip' ? [body.meetingId] : [])),
  };
}

/** The interventions of an open case with the principal of the unit that gives each. */
export function readGiven(db: Reader, facts: CaseFacts, today: PlainDate): (Given & { unitId: string })[] {
  if (facts.row.closure !== null) return [];
  const courses = readCourses(db, facts, today);
  return facts.decisions.flatMap(({ id, body: { providerUnitId: unitId } }) => {
    const course = courses.get(id);
    if (course === undefined || unitId === null) return [];
    return [{ course, unitId, principal: principalOf(getRow(db, 'units', unitId)?.legalForm ?? null) }];
  });
}

/** Nobody is asked about a plan in a closed case. */
export function readSip(db: Reader, facts: CaseFacts, today: PlainDate): Sip {
  const written = readSipFacts(db, facts);
  const isOpen = facts.row.closure === null;
  return sipOf(isOpen ? written : { ...written, offeredOn: [] }, readGiven(db, facts, today), today);
}
