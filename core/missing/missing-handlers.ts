import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { missingToday } from '../../domain/missing/missing-rules.ts';
import { listGaps } from '../../db/case-gaps.ts';
import { countMissing, listMissing } from '../../db/missing-sql.ts';
import type { MissingRow } from '../../db/missing-sql.ts';
import { listVeiled } from '../../db/protected-sql.ts';
import { scopeOf } from '../cases/case-row.ts';
import { listedCases, listedChild, readCase } from '../cases/read-case.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readTeam } from '../settings/team.ts';

type Line = Output<AppContract, 'missing.list'>['rows'][number];

export const missingHandlers: HandlersOf<'missing'> = {
  'missing.counts': (_input, { db, user, today }) =>
    countMissing(db, scopeOf(user, today, null), readTeam(db)),
  'missing.ofCase': ({ caseId }, context) => {
    const { db, user, today } = context;
    const { facts, shown } = readCase(caseId, context);
    if (!shown.plan) return [];
    context.log('read', caseId, 'missing');
    const gaps = listGaps(db, facts, today).filter(
      ({ unitId }) => user.role === 'coordinator' || unitId === user.unitId,
    );
    return missingToday(gaps, readTeam(db), today);
  },
  'missing.list': (window, context) => {
    const { db, user, today } = context;
    const scope = scopeOf(user, today, null);
    const limits = readTeam(db);
    const directory = readDirectory(db);
    const toLine = lineOf(context, directory);
    const rows = listMissing(db, scope, limits, window).flatMap(toLine);
    for (const caseId of new Set(rows.map((row) => row.caseId))) context.log('read', caseId, 'missing');
    if (rows.length === 0) context.log('read', '', 'missing');
    return {
      rows,
      counts: countMissing(db, scope, limits),
      veiled: scope.unitId === null ? listVeiled(db, scope).length : 0,
    };
  },
};

/** One line as the gate lets this reader see it; several lines of a case open it once. */
function lineOf(context: QueryContext, directory: Directory): (row: MissingRow) => Line[] {
  const seenOf = listedCases(context);
  return ({ case_id: caseId, kind, on_day: on, n: count }) => {
    const seen = seenOf(caseId);
    if (seen?.shown.plan !== true) return [];
    const holder = directory.unit(seen.facts.row.holderUnitId);
    return [{ caseId, ...listedChild(seen), holder, kind, on, count }];
  };
}
