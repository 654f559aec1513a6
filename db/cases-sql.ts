import type { caseFilters, caseSorts } from '../domain/cases/case-views.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { plainLetters, sortKey } from '../domain/kernel/sort-key.ts';
import { overdueSql } from './overdue-sql.ts';
import { listVeiled } from './protected-sql.ts';
import type { Reader, Value } from './query.ts';

export interface CaseCard {
  case_id: string;
  number: string;
  holder_unit_id: string;
  birth_year: number;
  protected: number;
  raised_on: string;
  closed_on: string | null;
  step: number;
  next_on: string | null;
  decided: number;
  first_held_on: string | null;
  consent: string;
  consent_until: string | null;
}

/** A filter of the list, or these cases alone. */
export type CaseFilter = (typeof caseFilters)[number] | { readonly caseIds: readonly string[] };
export type CaseSort = (typeof caseSorts)[number];

/** Whose list it is: a member sees the cases whose consent covers the own unit. */
export interface Scope {
  /** null: the coordinator's, who sees a row for every case. */
  readonly unitId: string | null;
  readonly userId: string;
  readonly personId: string | null;
  readonly today: PlainDate;
  readonly nextMeeting: PlainDate | null;
  /** The last day whose follow-ups fall to it, when that is later than its own. */
  readonly dueUntil?: PlainDate | null;
}

const sortColumns: Readonly<Record<CaseSort, string>> = {
  next: 'sort_on',
  number: 'number',
  name: 'name_key',
  holder: 'holder_unit_id',
  school: 'school_key',
  step: 'step',
};

export interface Condition {
  readonly sql: string;
  readonly params: readonly Value[];
}
const none: Condition = { sql: '0', params: [] };

/** A filter as conditions of which at most one holds for a case, so that each is one walk of an index. */
function filterParts(filter: CaseFilter, scope: Scope): readonly Condition[] {
  const open = (sql: string, ...params: Value[]): Condition => ({
    sql: `closed_on IS NULL AND ${sql}`,
    params,
  });
  if (typeof filter === 'object') return [within(filter.caseIds)];
  switch (filter) {
    case 'open':
      return [{ sql: 'closed_on IS NULL', params: [] }];
    case 'closed':
      return [{ sql: 'closed_on IS NOT NULL', params: [] }];
    case 'overdue':
      return [open(overdueSql('next_on'), scope.today)];
    case 'waiting':
      return [open('decided = 0')];
    case 'consentMissing':
      return [
        open(`consent < 'valid'`),
        open(`consent > 'valid'`),
        open(`consent = 'valid' AND consent_until < ?`, scope.today),
      ];
    case 'nextMeeting':
      return [
        open('next_on <= ?', scope.dueUntil ?? scope.nextMeeting ?? scope.today),
        open(`decided = 0 AND consent = 'valid' AND consent_until >= ? AND next_on IS NULL`, scope.today),
      ];
  }
}

/** Who has stepped back from a case neither finds it nor learns that a search would. */
const NOT_RECUSED =
  'NOT EXISTS (SELECT 1 FROM case_recused r WHERE r.case_id = case_cards.case_id AND r.person_id = ?)';
/** Only in a whole list is it said that such cases are there: in any other, the filter would tell how they stand. */
const isWhole = ({ filter, search = '', holderUnitId }: CaseSelection, scope: Scope): boolean =>
  scope.unitId === null &&
  holderUnitId === undefined &&
  (filter === 'open' || filter === 'closed') &&
  search.trim() === '';

const IN_LIST = 'case_id IN (SELECT value FROM json_each(?))';
const within = (ids: readonly string[]): Condition => ({ sql: IN_LIST, params: [JSON.stringify(ids)] });
export const without = (ids: readonly string[]): Condition =>
  ids.length === 0 ? { sql: '1', params: [] } : { sql: `NOT ${IN_LIST}`, params: [JSON.stringify(ids)] };

/** The plus keeps SQLite from walking all that a unit may read for each case: it looks each case up. */
export function scopeCondition(scope: Scope): Condition {
  if (scope.unitId === null) return { sql: '1', params: [] };
  return {
    sql: `(protected = 0 OR EXISTS (SELECT 1 FROM case_named n WHERE n.case_id = case_cards.case_id AND n.user_id = ?))
      AND ${NOT_RECUSED} AND EXISTS (SELECT 1 FROM case_coverage v WHERE v.case_id = case_cards.case_id AND v.unit_id = ? AND +v.until >= ?)`,
    params: [scope.userId, scope.personId ?? '', scope.unitId, scope.today],
  };
}

/** Cases that this reader may open, which a coordinator may not each one that has a row in the list. */
export const openTo = (db: Reader, scope: Scope): Condition =>
  scope.unitId === null
    ? both({ sql: NOT_RECUSED, params: [scope.personId ?? ''] }, without(listVeiled(db, scope)))
    : scopeCondition(scope);

/** Those of these cases. */
export function listOpen(db: Reader, caseIds: readonly string[], scope: Scope): string[] {
  const { sql, params } = both(within(caseIds), openTo(db, scope));
  return db
    .all<{ case_id: string }>(`SELECT case_id FROM case_cards WHERE ${sql}`, ...params)
    .map((row) => row.case_id);
}

/** Whether the unit may know the school. */
const SCHOOL_KNOWN =
  'EXISTS (SELECT 1 FROM case_coverage s WHERE s.case_id = case_cards.case_id AND s.unit_id = ? AND s.school_until >= ?)';

function searchCondition(search: string, { unitId, personId, today }: Scope): Condition {
  const words = plainLetters(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return { sql: '1', params: [] };
  if (unitId === null)
    return both(
      { sql: words.map(() => 'instr(search, ?) > 0').join(' AND '), params: words },
      personId === null ? { sql: '1', params: [] } : { sql: NOT_RECUSED, params: [personId] },
    );
  const found = `(instr(lower(number), ?) > 0 OR instr(name_key, ?) > 0 OR (instr(school_key, ?) > 0 AND ${SCHOOL_KNOWN}))`;
  return {
    sql: words.map(() => found).join(' AND '),
    params: words.flatMap((word) => [word, sortKey(word), sortKey(word), unitId, today]),
  };
}

/**
 * A unit that may not know the school learns nothing of it from the order either, nor a coordinator who has stepped
 * back the name or the school. Whoever has stepped back from nothing keeps the order of the index.
 */
function orderOf(db: Reader, query: CaseListQuery, { unitId, personId, today }: Scope): Condition {
  if (query.filter === 'closed' && query.sort === 'next') return { sql: 'closed_on', params: [] };
  const column = sortColumns[query.sort];
  if (query.sort === 'school' && unitId !== null)
    return { sql: `CASE WHEN ${SCHOOL_KNOWN} THEN school_key ELSE '' END`, params: [unitId, today] };
  const tells = query.sort === 'name' || query.sort === 'school';
  if (!tells || unitId !== null || personId === null || !hasSteppedBack(db, personId))
    return { sql: column, params: [] };
  return { sql: `CASE WHEN ${NOT_RECUSED} THEN ${column} ELSE '' END`, params: [personId] };
}

const hasSteppedBack = (db: Reader, personId: string): boolean =>
  db.one('SELECT 1 FROM case_recused WHERE person_id = ? LIMIT 1', personId) !== undefined;

export const both = (...conditions: Condition[]): Condition => ({
  sql: conditions
    .map((condition) => condition.sql)
    .filter((sql) => sql !== '1')
    .join(' AND '),
  params: conditions.flatMap((condition) => condition.params),
});

export interface CaseSelection {
  readonly filter: CaseFilter;
  readonly search?: string;
  /** Cases that this unit holds. */
  readonly holderUnitId?: string | undefined;
}

export interface CaseListQuery extends CaseSelection {
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * One window of the list, in Swedish order, and last in every order the protected cases that do not name this reader.
 */
export function listCards(db: Reader, query: CaseListQuery, scope: Scope): CaseCard[] {
  const veiled = scope.unitId === null ? listVeiled(db, scope) : [];
  const shown = listShown(db, query, scope, veiled);
  const left = query.limit - shown.length;
  if (veiled.length === 0 || left === 0 || !isWhole(query, scope)) return shown;
  const [part] = filterParts(query.filter, scope);
  const last = both(part ?? none, within(veiled));
  const before = countCards(db, query, scope) - countWhere(db, [last]);
  const rest = db.all<CaseCard>(
    `SELECT * FROM case_cards WHERE ${last.sql} ORDER BY case_id LIMIT ? OFFSET ?`,
    ...last.params,
    left,
    Math.max(0, query.offset - before),
  );
  return [...shown, ...rest];
}

/**
 * Which cases a window holds is read from an index alone; only then are their cards fetched. So the whole list costs
 * what a window costs, however far down it is.
 */
function listShown(db: Reader, query: CaseListQuery, scope: Scope, veiled: readonly string[]): CaseCard[] {
  const direction = query.descending ? 'DESC' : 'ASC';
  const by = orderOf(db, query, scope);
  const order = by.sql === 'number' ? `number ${direction}` : `${by.sql} ${direction}, number ${direction}`;
  const found = foundParts(query, scope).map((part) => both(part, without(veiled)));
  const ids = found.map((part) => `SELECT case_id FROM case_cards WHERE ${part.sql}`).join(' UNION ALL ');
  const params = found.flatMap((part) => part.params);
  return isWhole(query, scope)
    ? db.all<CaseCard>(
        `SELECT * FROM case_cards WHERE case_id IN (${ids} ORDER BY ${order} LIMIT ? OFFSET ?) ORDER BY ${order}`,
        ...params,
        ...by.params,
        query.limit,
        query.offset,
        ...by.params,
      )
    : db.all<CaseCard>(
        `SELECT * FROM case_cards WHERE case_id IN (${ids}) ORDER BY ${order} LIMIT ? OFFSET ?`,
        ...params,
        ...by.params,
        query.limit,
        query.offset,
      );
}

/** As many as the list has rows. */
export function countCards(db: Reader, selection: CaseSelection, scope: Scope): number {
  const found = foundParts(selection, scope);
  const veiled = scope.unitId === null ? listVeiled(db, scope) : [];
  const isAll = isWhole(selection, scope);
  const all = isAll && selection.filter === 'open' ? countOpen(db, scope) : countWhere(db, found);
  if (veiled.length === 0 || isAll) return all;
  return (
    all -
    countWhere(
      db,
      found.map((part) => both(part, within(veiled))),
    )
  );
}

/** SQLite counts a whole table by its pages, and rows that meet a condition one by one. */
const countOpen = (db: Reader, scope: Scope): number =>
  (db.one<{ n: number }>('SELECT count(*) AS n FROM case_cards')?.n ?? 0) -
  countWhere(db, filterParts('closed', scope));

function countWhere(db: Reader, parts: readonly Condition[]): number {
  const sum = parts.map((part) => `(SELECT count(*) FROM case_cards WHERE ${part.sql})`).join(' + ');
  return db.one<{ n: number }>(`SELECT ${sum} AS n`, ...parts.flatMap((part) => part.params))?.n ?? 0;
}

/** The filter's parts within a reader's scope and a search. */
const foundParts = ({ filter, search = '', holderUnitId }: CaseSelection, scope: Scope): Condition[] =>
  filterParts(filter, scope).map((part) =>
    both(part, heldBy(holderUnitId), scopeCondition(scope), searchCondition(search, scope)),
  );

const heldBy = (unitId: string | undefined): Condition =>
  unitId === undefined ? { sql: '1', params: [] } : { sql: 'holder_unit_id = ?', params: [unitId] };

/** Open cases in this reader's list with a follow-up on this day or earlier, the first due first. */
export function listFollowedUpBy(db: Reader, until: PlainDate, scope: Scope): string[] {
  const { sql, params } = both(
    { sql: 'closed_on IS NULL AND next_on <= ?', params: [until] },
    scopeCondition(scope),
    without(scope.unitId === null ? listVeiled(db, scope) : []),
  );
  return db
    .all<{ case_id: string }>(
      `SELECT case_id FROM case_cards WHERE ${sql} ORDER BY next_on, number`,
      ...params,
    )
    .map((row) => row.case_id);
}
