import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { disclose } from '../../domain/disclosure.ts';
import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { ensureApproved } from '../approvals/ensure-approved.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import { historyOf } from '../cases/case-history.ts';
import { caseReader } from '../cases/case-row.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readTeam } from '../settings/team.ts';

const EXTRACT = 'caseExtract';

export const caseExtractsHandlers: HandlersOf<'caseExtracts'> = {
  'caseExtracts.get': ({ caseId }, context) => {
    const extract = extractOf(caseId, context);
    context.log('read', caseId, EXTRACT);
    return extract;
  },
  'caseExtracts.printed': ({ caseId, way, ground }, context) => {
    const extract = extractOf(caseId, context);
    ensureApproved(context.db, caseId, EXTRACT, context.user, context.now);
    context.log(way, caseId, `${EXTRACT} ${ground}`);
    return extract;
  },
};

/** @throws `forbidden` to whoever may not read all of the child's story */
function extractOf(caseId: string, context: QueryContext): Output<AppContract, 'caseExtracts.get'> {
  const { db, today, user, now } = context;
  const facts = getCaseFacts(db, caseId, today) ?? notFound('case');
  const shown = disclose(facts.subject, caseReader(user), today);
  if (!shown.story || !shown.identity) throw new Failure('forbidden');
  const rows = historyOf(facts, context, Infinity);
  return {
    caseId,
    number: facts.row.number ?? '',
    name: facts.row.firstName ?? '',
    team: readTeam(db).name,
    madeAt: now,
    rows: rows.toReversed(),
    heldBack: rows.filter(({ entity, value }) => entity === 'notes' && value === '').length,
    protectedCases: protectedCase(facts, context),
  };
}
