import { disclose } from '../../domain/disclosure.ts';
import { ensure, Failure } from '../../domain/kernel/errors.ts';
import { answersAlone } from '../../domain/letters/letter-rules.ts';
import { ensureApproved } from '../approvals/ensure-approved.ts';
import type { SeenCase } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import type { ConsentReceiver } from './disclosed.ts';

/**
 * The one place that lets a paper about consent be made: for a reader who may see the case, and to somebody who may
 * be told, and of a protected child with a second person's yes.
 */
export function ensurePaper({ facts, shown }: SeenCase, to: ConsentReceiver, context: QueryContext): void {
  if (!shown.identity || !shown.story) throw new Failure('forbidden');
  const letter = disclose(facts.subject, { kind: 'letter', to }, context.today);
  const mayKnow = letter.withheld === null && (to === 'child' || !answersAlone(facts.subject, context.today));
  ensure(mayKnow ? [] : [{ rule: 'consent.withheldFrom', field: 'to' }]);
  ensureApproved(context.db, facts.row.id, 'consentForm', context.user, context.now);
}
