import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { otherCasesOf } from '../../domain/case-extracts/case-extract-rules.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listRows } from '../../db/rows.ts';
import { ensureApproved } from '../approvals/ensure-approved.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import { historyOf } from '../cases/case-history.ts';
import { findCase, readCase } from '../cases/read-case.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readTeam } from '../settings/team.ts';
import { ensureMayReceive, extractReceiversOf } from './extract-receivers.ts';
import { withoutReports } from './without-reports.ts';

const EXTRACT = 'caseExtract';

export const caseExtractsHandlers: HandlersOf<'caseExtracts'> = {
  'caseExtracts.get': ({ caseId }, context) => {
    const extract = extractOf(openCase(caseId, context), context);
    context.log('read', caseId, EXTRACT);
    return extract;
  },
  'caseExtracts.printed': ({ caseId, way, ground, to }, context) => {
    const facts = openCase(caseId, context);
    ensureMayReceive(facts, to, context.today);
    ensureApproved(context.db, caseId, EXTRACT, context.user, context.now);
    context.log(way, caseId, `${EXTRACT} ${ground} ${to}`);
    return extractOf(facts, context);
  },
};

/** @throws `forbidden` to whoever may not read all of the child's story */
function openCase(caseId: string, context: QueryContext): CaseFacts {
  const { facts, shown } = readCase(caseId, context);
  if (!shown.story || !shown.identity) throw new Failure('forbidden');
  return facts;
}

function extractOf(facts: CaseFacts, context: QueryContext): Output<AppContract, 'caseExtracts.get'> {
  const { db, today, now } = context;
  const { row } = facts;
  const history = historyOf(facts, context, Infinity);
  const entries = history.toReversed().map(withoutReports);
  return {
    caseId: row.id,
    number: row.number ?? '',
    name: row.firstName ?? '',
    team: readTeam(db).name,
    madeAt: now,
    rows: entries.map((entry) => entry.row),
    heldBack: history.filter(({ entity, value }) => entity === 'notes' && value === '').length,
    leftOut: entries.reduce((sum, { leftOut }) => sum + leftOut, 0),
    otherCases: otherNumbers(row.id, context),
    ...extractReceiversOf(facts, today),
    users: listRows(db, 'users').map(({ id, name }) => ({ id, name: name ?? '' })),
    protectedCases: protectedCase(facts, context),
  };
}

/** Of a case that the gate keeps from this reader not even the number. */
const otherNumbers = (caseId: string, context: QueryContext): string[] =>
  otherCasesOf(caseId, listRows(context.db, 'cases'))
    .flatMap(({ id }) => findCase(id, context) ?? [])
    .filter(({ shown }) => shown.identity)
    .map(({ facts }) => facts.row.number ?? '')
    .toSorted();
