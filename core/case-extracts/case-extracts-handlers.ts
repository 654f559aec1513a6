import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { otherCasesOf } from '../../domain/case-extracts/case-extract-rules.ts';
import type { ExtractReceiver } from '../../domain/case-extracts/case-extracts-contract.ts';
import { disclose } from '../../domain/disclosure.ts';
import { ensure, Failure } from '../../domain/kernel/errors.ts';
import { receiversOf } from '../../domain/letters/letter-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listRows } from '../../db/rows.ts';
import { ensureApproved } from '../approvals/ensure-approved.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import { historyOf } from '../cases/case-history.ts';
import { findCase, readCase } from '../cases/read-case.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readTeam } from '../settings/team.ts';

const EXTRACT = 'caseExtract';

export const caseExtractsHandlers: HandlersOf<'caseExtracts'> = {
  'caseExtracts.get': ({ caseId }, context) => {
    const extract = extractOf(openCase(caseId, context), context);
    context.log('read', caseId, EXTRACT);
    return extract;
  },
  'caseExtracts.printed': ({ caseId, way, ground, to }, context) => {
    const facts = openCase(caseId, context);
    ensureReceiver(facts, to, context);
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

/** @throws `rule` for a guardian who must not know, or of whom nobody can say that it is one */
function ensureReceiver({ subject }: CaseFacts, to: ExtractReceiver, { today }: QueryContext): void {
  if (to === 'other') return;
  const { identity } = disclose(subject, { kind: 'letter', to }, today);
  if (!identity) throw new Failure('rule', { rule: 'consent.withheldFrom' });
  ensure(receiversOf(subject, today).includes(to) ? [] : [{ rule: 'letter.noGuardian' }]);
}

function extractOf(facts: CaseFacts, context: QueryContext): Output<AppContract, 'caseExtracts.get'> {
  const { db, today, now } = context;
  const { row, subject } = facts;
  const rows = historyOf(facts, context, Infinity);
  return {
    caseId: row.id,
    number: row.number ?? '',
    name: row.firstName ?? '',
    team: readTeam(db).name,
    madeAt: now,
    rows: rows.toReversed(),
    heldBack: rows.filter(({ entity, value }) => entity === 'notes' && value === '').length,
    otherCases: otherNumbers(row.id, context),
    receivers: [...receiversOf(subject, today), 'other'],
    withheldFrom: [...subject.doNotDiscloseTo],
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
