import type { z } from 'zod';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import { adultNotice } from '../../domain/consents/consent-basis.ts';
import { isPermanent } from '../../domain/units/unit-rules.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { countCards, listCards } from '../../db/cases-sql.ts';
import type { CaseCard, CaseFilter } from '../../db/cases-sql.ts';
import { countOverdueByUnit, lastIntervention } from '../../db/load-sql.ts';
import { listVeiled } from '../../db/protected-sql.ts';
import { noAgenda, scopeOf, toCaseRow } from '../cases/case-row.ts';
import type { CaseRowView } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';

type View = z.output<typeof Overview>;
type Line = View['consent']['rows'][number];

const SHOWN = 5;

function lines(
  context: QueryContext,
  filter: CaseFilter,
  toLine: (row: CaseRowView, card: CaseCard) => Partial<Line> & Pick<Line, 'state'>,
): View['consent'] {
  const scope = scopeOf(context.user, context.today, null);
  const directory = readDirectory(context.db);
  const sort = filter === 'waiting' ? 'number' : 'next';
  const cards = listCards(
    context.db,
    { filter, search: '', sort, descending: false, offset: 0, limit: SHOWN },
    scope,
  );
  const rows = cards.flatMap((card) => {
    const row = toCaseRow(card, context, directory, noAgenda);
    if (row === undefined) return [];
    return [
      {
        caseId: row.id,
        number: row.number,
        name: row.name,
        age: row.age,
        unit: row.holder,
        what: '',
        days: 0,
        on: row.nextOn,
        ...toLine(row, card),
      },
    ];
  });
  return { total: countCards(context.db, { filter }, scope), rows };
}

export const consentLines = (context: QueryContext): View['consent'] => {
  const permanent = readDirectory(context.db).units.filter(isPermanent);
  return lines(context, 'consentMissing', (row) => ({
    ...consentState(context, row),
    // Nothing named means every unit.
    unit: row.consent.units.length < permanent.length ? row.consent.units.join(', ') : '',
    days: row.waitingDays ?? 0,
  }));
};

/** adultDay: of age this year as far as the year tells, for want of the day. */
function consentState({ db, today }: QueryContext, row: CaseRowView): Pick<Line, 'state' | 'on'> {
  const { state } = row.consent;
  if (state === 'withdrawn' || state === 'waiting') return { state, on: row.nextOn };
  const facts = row.name === null ? undefined : getCaseFacts(db, row.id, today);
  const isWithoutDay = facts !== undefined && adultNotice(facts.subject, today)?.isKnown === false;
  return isWithoutDay ? { state: 'adultDay', on: null } : { state: 'missing', on: row.nextOn };
}

export const overdueLines = (context: QueryContext): View['overdue'] =>
  lines(context, 'overdue', (row) => ({
    state: 'overdue',
    days: row.overdueDays,
    // From the catalogue: free text stays in the case.
    what: row.withheld === null ? lastIntervention(context.db, row.id) : '',
  }));

export const waitingLines = (context: QueryContext): View['waiting'] =>
  lines(context, 'waiting', (row) => ({ state: 'newCase', days: row.waitingDays ?? 0 }));

export function overdueByUnit(context: QueryContext): View['overdueByUnit'] {
  if (context.user.role !== 'coordinator') return [];
  const { db, user, today } = context;
  const directory = readDirectory(db);
  const veiledIds = listVeiled(db, scopeOf(user, today, null));
  const found = new Map(countOverdueByUnit(db, today, veiledIds).map((row) => [row.unitId, row]));
  return directory.units
    .filter((unit) => found.has(unit.id) || isPermanent(unit))
    .map((unit) => {
      const row = found.get(unit.id);
      return {
        unitId: unit.id,
        unit: directory.unit(unit.id),
        count: row?.n ?? 0,
        oldestDays: row === undefined ? 0 : daysBetween(row.oldest, today),
      };
    });
}
