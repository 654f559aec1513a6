import { ageOf } from '../../domain/cases/case-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import { notFound } from '../../domain/kernel/errors.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { missingToday } from '../../domain/missing/missing-rules.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { listGaps } from '../../db/case-gaps.ts';
import { countMissing, listMissing } from '../../db/missing-sql.ts';
import type { MissingRow } from '../../db/missing-sql.ts';
import { listVeiled } from '../../db/protected-sql.ts';
import { caseReader, listReader, scopeOf } from '../cases/case-row.ts';
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
    const facts = getCaseFacts(db, caseId, today) ?? notFound('case');
    if (!disclose(facts.subject, caseReader(user), today).plan) return [];
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
function lineOf({ db, user, today }: QueryContext, directory: Directory): (row: MissingRow) => Line[] {
  const known = new Map<string, Omit<Line, 'kind' | 'on' | 'count'> | null>();
  const read = (caseId: string): Omit<Line, 'kind' | 'on' | 'count'> | null => {
    const facts = getCaseFacts(db, caseId, today);
    const shown = facts === undefined ? undefined : disclose(facts.subject, listReader(user), today);
    if (facts === undefined || shown?.plan !== true) return null;
    return {
      caseId,
      number: facts.row.number ?? '',
      name: shown.identity ? facts.row.firstName : null,
      age: shown.identity ? ageOf(facts.row.birthYear, today) : null,
      holder: directory.unit(facts.row.holderUnitId),
    };
  };
  return (row) => {
    const found = known.has(row.case_id) ? (known.get(row.case_id) ?? null) : read(row.case_id);
    known.set(row.case_id, found);
    return found === null ? [] : [{ ...found, kind: row.kind, on: row.on_day, count: row.n }];
  };
}
