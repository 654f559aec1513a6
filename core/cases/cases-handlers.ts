import { randomUUID } from 'node:crypto';
import { checkBirthYear, compareChildren, DUPLICATE_WEIGHT } from '../../domain/cases/case-rules.ts';
import { caseFilters } from '../../domain/cases/case-views.ts';
import { ensure, Failure } from '../../domain/kernel/errors.ts';
import { isWithinYear } from '../../domain/returns/return-rules.ts';
import { sortKey } from '../../domain/kernel/sort-key.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { countCards, listCards } from '../../db/cases-sql.ts';
import { listAlike, listSchools } from '../../db/case-lookups-sql.ts';
import { listNamed, listNaming } from '../../db/protected-sql.ts';
import { recusedCases } from '../../db/recusals-sql.ts';
import { getRow } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { freshNumber } from '../fresh-number.ts';
import { readCalendar } from '../meetings/calendar.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { ensureNotWithheld } from './case-guards.ts';
import { selected } from './case-selection.ts';
import { historyOf } from './case-history.ts';
import { readNextAgenda, scopeOf, toCaseRow } from './case-row.ts';
import type { CaseRowView } from './case-row.ts';
import { toCaseView } from './case-view.ts';
import { ensureKnown } from './known.ts';
import { namedUsers } from './named-users.ts';
import { fence, isFenceAlone, nameUsers } from './protection.ts';
import { readCase } from './read-case.ts';

/** The next follow-up on the meeting that takes it up; one that is late keeps the day it was agreed for. */
const whereTakenUp = (row: CaseRowView, calendar: Calendar): CaseRowView =>
  row.nextOn === null || row.overdueDays > 0
    ? row
    : { ...row, nextOn: calendar.takenUpIn(row.id)(row.nextOn, '') ?? row.nextOn };

export const casesHandlers: HandlersOf<'cases'> = {
  'cases.list': ({ filter, ...asked }, context) => {
    if (context.user.role === 'member' && context.user.unitId === null) throw new Failure('forbidden');
    const calendar = readCalendar(context.db, context.today);
    const next = calendar.next();
    const scope = {
      ...scopeOf(context.user, context.today, next),
      dueUntil: next === null ? null : calendar.dueUntil(next),
    };
    const directory = readDirectory(context.db);
    if (asked.search.trim() !== '') context.log('search', '', filter);
    const counts = Object.fromEntries(
      caseFilters.map((one) => [one, countCards(context.db, { filter: one }, scope)]),
    );
    const isCounted = asked.search.trim() === '' && asked.holderUnitId === undefined;
    const query = { ...asked, filter: selected(filter, context) };
    const nextAgenda = readNextAgenda(context.db, scope.nextMeeting);
    const rows = listCards(context.db, query, scope).map((card) =>
      toCaseRow(card, context, directory, nextAgenda),
    );
    return {
      rows: rows.filter((row) => row !== undefined).map((row) => whereTakenUp(row, calendar)),
      total: (isCounted ? counts[filter] : undefined) ?? countCards(context.db, query, scope),
      counts: counts as Record<(typeof caseFilters)[number], number>,
    };
  },
  'cases.get': ({ caseId }, context) => {
    const view = toCaseView(readCase(caseId, context), context);
    context.log('read', caseId, view.restricted ? 'restricted' : '');
    return view;
  },
  'cases.history': ({ caseId }, context) => {
    const { facts, shown } = readCase(caseId, context);
    if (!shown.story) throw new Failure('forbidden');
    context.log('read', caseId, 'history');
    return historyOf(facts, context);
  },
  'cases.nextNumber': (_input, context) => freshNumber('K', context),
  'cases.duplicates': (typed, context) => {
    const { db, today, user } = context;
    if (typed.firstName.trim() === '') return [];
    const directory = readDirectory(db);
    const steppedBackFrom = recusedCases(db, user.personId);
    const alike = [
      ...listAlike(db, sortKey(typed.firstName), typed.birthYear, sortKey(typed.school)),
      // To the people a protected case names, and on nobody else's screen.
      ...listNamed(db, context.user.id),
    ].flatMap((card) => {
      const row = getRow(db, 'cases', card.case_id);
      if (row === undefined || steppedBackFrom.has(card.case_id)) return [];
      const other = {
        firstName: row.firstName ?? '',
        birthYear: row.birthYear,
        school: row.school ?? '',
        referringUnitId: row.referringUnitId,
      };
      return [{ card, row, same: compareChildren(typed, other) }];
    });
    const shown = alike
      .filter(({ same }) => same.weight >= DUPLICATE_WEIGHT)
      .toSorted((left, right) => right.same.weight - left.same.weight)
      .slice(0, 3);
    for (const { row } of shown) context.log('search', row.id, 'duplicate');
    return shown.map(({ card, row, same: { weight: _weight, ...same } }) => ({
      id: row.id,
      number: card.number,
      firstName: row.firstName ?? '',
      birthYear: row.birthYear ?? 0,
      school: card.protected === 1 ? '' : (row.school ?? ''),
      referringUnit: directory.unit(row.referringUnitId),
      raisedOn: card.raised_on,
      closedOn: card.closed_on,
      nextOn: card.next_on,
      same,
      isReturn: isWithinYear(card.closed_on, today),
    }));
  },
  'cases.schools': (_input, { db, user }) => listSchools(db, user.personId),
  'cases.raise': ({ fields, returnOf, draftKey }, context) => {
    const { tx, today } = context;
    ensureKnown(tx, fields);
    ensure(checkBirthYear(fields.birthYear, today));
    if (returnOf !== null) ensureLater(ensureNotWithheld(returnOf, context).facts, today);
    const caseId = randomUUID();
    const number = freshNumber('K', context);
    tx.set('cases', caseId, {
      number,
      raisedOn: today,
      holderUnitId: fields.referringUnitId,
      leadPersonId: fields.referringPersonId,
      returnOf,
      ...fields,
      ...fence(caseId, fields, undefined, context),
    });
    if (draftKey !== null) context.drafts.remove(draftKey);
    return { caseId, number, nextOn: null };
  },
  'cases.change': ({ caseId, fields }, context) => {
    const { tx, today } = context;
    const { row } = ensureNotWithheld(caseId, context).facts;
    ensure(row.closure === null || isFenceAlone(fields) ? [] : [{ rule: 'case.closed' }]);
    ensureKnown(tx, fields);
    ensure(checkBirthYear(fields.birthYear, today));
    tx.set('cases', caseId, { ...fields, ...fence(caseId, fields, row, context) });
    return null;
  },
  'cases.aboutOther': ({ caseId, field, answer }, context) => {
    const { row } = ensureNotWithheld(caseId, context).facts;
    const { [field]: _before, ...others } = row.aboutOthers ?? {};
    context.tx.set('cases', caseId, {
      aboutOthers: answer === null ? others : { ...others, [field]: answer },
    });
    return null;
  },
  'cases.nameUsers': nameUsers,
  'cases.namedIn': ({ userId }, { db, today }) => {
    const others = listNaming(db, userId).flatMap((caseId) => {
      const facts = getCaseFacts(db, caseId, today);
      return facts === undefined ? [] : [namedUsers(db, facts.subject).filter(({ id }) => id !== userId)];
    });
    return { cases: others.length, alone: others.filter((left) => left.length === 0).length };
  },
};

/** Within a year the case itself is taken up again; a new one names an earlier that is older than that. */
function ensureLater({ row }: CaseFacts, today: PlainDate): void {
  ensure(isWithinYear(row.closure?.on ?? today, today) ? [{ rule: 'return.sameCase' }] : []);
}
