import type { ListFilter } from '../../domain/cases/case-views.ts';
import type { CaseFilter } from '../../db/cases-sql.ts';
import { endingConsents } from '../consents/ending-consents.ts';
import type { QueryContext } from '../context.ts';
import { waitingPlans } from '../sip/waiting-plans.ts';
import { firstMet } from './first-met.ts';

/** What a filter comes to in the database: one that is counted elsewhere is the very cases that were counted. */
export function selected(filter: ListFilter, context: QueryContext): CaseFilter {
  if (filter === 'consentEnds') return { caseIds: endingConsents(context).map((card) => card.case_id) };
  if (filter === 'firstMet') return { caseIds: firstMet(context).map((row) => row.case_id) };
  return filter === 'sipWaits' ? { caseIds: waitingPlans(context).map(({ caseId }) => caseId) } : filter;
}
