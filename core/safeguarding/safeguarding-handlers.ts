import { disclosesReport } from '../../domain/disclosure.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import { checkReport, standingReports } from '../../domain/safeguarding/safeguarding-rules.ts';
import type { Fact } from '../../domain/registry.ts';
import { getFact, getRow, listFacts } from '../../db/rows.ts';
import { caseReader } from '../cases/case-row.ts';
import { readCase } from '../cases/read-case.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readTeam } from '../settings/team.ts';

export const safeguardingHandlers: HandlersOf<'safeguarding'> = {
  'safeguarding.list': ({ caseId }, context) => {
    const directory = readDirectory(context.db);
    return reportsShown(caseId, context).map(({ id, userId, body }) => ({
      id,
      on: body.on,
      unit: directory.unit(body.unitId),
      isOwn: userId === context.user.id,
    }));
  },
  'safeguarding.contacts': (_input, { db }) => {
    const { receptionName, receptionPhone, emergencyName, emergencyPhone } = readTeam(db);
    return { receptionName, receptionPhone, emergencyName, emergencyPhone };
  },
  'safeguarding.report': ({ caseId, on, unitId }, { tx, user, today }) => {
    if (user.role === 'member' && unitId !== user.unitId) throw new Failure('forbidden');
    if (getRow(tx, 'units', unitId) === undefined) notFound('unit');
    if (caseId !== null && getRow(tx, 'cases', caseId) === undefined) notFound('case');
    ensure(checkReport({ on }, today));
    return { reportId: tx.add('safeguardingReports', { caseId, on, unitId }) };
  },
  'safeguarding.takeBack': ({ reportId }, { tx, user }) => {
    const found = getFact(tx, 'safeguardingReports', reportId) ?? notFound('report');
    if (found.userId !== user.id) throw new Failure('forbidden');
    const all = listFacts(tx, 'safeguardingReports', 'case_id', found.body.caseId ?? '');
    if (standingReports(all).some(({ id }) => id === reportId))
      tx.add('safeguardingReports', { ...found.body, takesBack: reportId });
    return null;
  },
};

/** What this reader may know of. The log's row is that of the case itself, also when there is none: it must not tell. */
function reportsShown(caseId: string | null, context: QueryContext): Fact<'safeguardingReports'>[] {
  const { db, user } = context;
  const standing = standingReports(listFacts(db, 'safeguardingReports', 'case_id', caseId ?? ''));
  if (caseId === null)
    return standing.filter(({ body }) => user.role === 'coordinator' || body.unitId === user.unitId);
  const { facts, shown } = readCase(caseId, context);
  context.log('read', caseId, shown.identity ? '' : 'restricted');
  return standing.filter(({ body }) => disclosesReport(body, facts.subject, caseReader(user)));
}
