/** What a bundle would do, found out by doing it and taking it back. */
import type { z } from 'zod';
import type { Change } from '../../db/changes/change.ts';
import { findChange } from '../../db/changes/receive.ts';
import { headsOf } from '../../db/changes/read.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { Reader, Store } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import type { ImportPlan, PlannedChange } from '../../domain/exchange/exchange-views.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { caseReader } from '../cases/case-row.ts';
import type { SessionUser } from '../context.ts';
import type { Examined, Refused } from './examine.ts';
import { takeIn } from './take-in.ts';

/** More than a person reads; the counts above the list are of everything. */
const SHOWN = 200;

interface Cell {
  readonly change: Change;
  readonly before: readonly string[];
  /** The value that showed, or null where nothing had been said. */
  readonly was: string | null;
}

export function planImport(
  store: Store,
  bundle: Bundle,
  examined: Examined,
  reader: { readonly user: SessionUser; readonly today: PlainDate },
): z.output<typeof ImportPlan> {
  const cells = cellsOf(store, examined);
  const isHere = new Set(
    [...cells.values()].flatMap(({ change }) => (isRowHere(store, change) ? [rowOf(change)] : [])),
  );
  store.run('SAVEPOINT plan');
  try {
    const { arrived, turned } = takeIn(store, bundle, examined);
    // Which keys machines have is seen in the list of machines.
    const named = arrived.filter(
      ({ change, as }) => (as === 'whole' || as === 'cut') && change.entity !== 'devices',
    );
    const latest = new Map(named.map(({ change }) => [cellOf(change), change]));
    const seen = viewer(store, reader);
    const rows = [...latest].flatMap(([key, change]): Planned[] => {
      const cell = cells.get(key);
      if (cell === undefined) return [];
      const heads = headsOf(store, change.entity, change.rowId, change.field);
      if (!heads.includes(change.hlc)) return [];
      const isConflict = heads.length > 1 && heads.some((head) => cell.before.includes(head));
      const kind = isConflict ? 'conflict' : isHere.has(rowOf(change)) ? 'changed' : 'new';
      return [{ change, kind, was: cell.was }];
    });
    const count = (kind: Planned['kind']): number => rows.filter((row) => row.kind === kind).length;
    return {
      bundle: bundle.header.id,
      madeAt: bundle.header.madeAt,
      hash: bundle.header.hash,
      sender: {
        machine: examined.sender.name,
        name: examined.sender.owner.name,
        role: examined.sender.owner.role,
        unit: unitName(store, examined.sender.owner.unitId),
      },
      joins: examined.joins,
      arriving: arrived.length,
      cases: new Set(arrived.map(({ change }) => change.caseId).filter(Boolean)).size,
      known: bundle.lines.length - arrived.length,
      withheld: arrived.filter(({ as }) => as === 'held').length - examined.refused.length,
      parked: arrived.filter(({ as }) => as === 'parked').length,
      turned,
      added: count('new'),
      changed: count('changed'),
      conflicting: count('conflict'),
      rows: rows.flatMap(seen).slice(0, SHOWN),
      refused: examined.refused.flatMap((one) => refusedRow(one, seen)).slice(0, SHOWN),
      refusedCount: examined.refused.length,
    };
  } finally {
    store.run('ROLLBACK TO plan');
    store.run('RELEASE plan');
  }
}

interface Planned {
  readonly change: Change;
  readonly kind: 'new' | 'changed' | 'conflict';
  readonly was: string | null;
}

const cellOf = ({ entity, rowId, field }: Change): string => `${entity} ${rowId} ${field}`;
const rowOf = ({ entity, rowId }: Change): string => `${entity} ${rowId}`;

function cellsOf(db: Reader, { arriving }: Examined): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { change } of arriving) {
    const key = cellOf(change);
    if (change.entity === '' || cells.has(key)) continue;
    const before = headsOf(db, change.entity, change.rowId, change.field);
    const newest = before.at(-1);
    cells.set(key, {
      change,
      before,
      was: newest === undefined ? null : (findChange(db, newest)?.value ?? null),
    });
  }
  return cells;
}

const isRowHere = (db: Reader, { entity, rowId }: Change): boolean =>
  db.one('SELECT 1 FROM head WHERE entity = ? AND row_id = ? LIMIT 1', entity, rowId) !== undefined;

const unitName = (db: Reader, id: string | null): string =>
  id === null ? '' : (getRow(db, 'units', id)?.name ?? '');

type Row = z.output<typeof PlannedChange>;

/** Rows as this reader may see them: of a case that is closed to them, and of what is no one's business, nothing. */
function viewer(
  db: Reader,
  { user, today }: { user: SessionUser; today: PlainDate },
): (planned: Planned) => Row[] {
  const cases = new Map<string, string | null>();
  const numberOf = (caseId: string): string | null => {
    if (!cases.has(caseId)) {
      const facts = getCaseFacts(db, caseId, today);
      const isOpen = facts !== undefined && disclose(facts.subject, caseReader(user), today).plan;
      cases.set(caseId, isOpen ? (facts.row.number ?? '') : null);
    }
    return cases.get(caseId) ?? null;
  };
  return ({ change, kind, was }) => {
    const { hlc, caseId, entity, rowId, field, value, userId, command } = change;
    const number = caseId === '' ? '' : numberOf(caseId);
    if (number === null || field === '') return [];
    const by = getRow(db, 'users', userId)?.name ?? '';
    return [
      {
        hlc,
        kind,
        caseId,
        number,
        entity,
        rowId,
        field,
        command,
        by,
        at: hlc.slice(0, 24),
        was: text(was),
        is: text(value),
      },
    ];
  };
}

function refusedRow(
  { line, why }: Refused,
  seen: (planned: Planned) => Row[],
): (Row & { why: Refused['why'] })[] {
  return seen({ change: line, kind: 'new', was: null }).map((row) => ({ ...row, why }));
}

/** As the history shows it: text as text, the rest as JSON. */
function text(json: string | null): string {
  if (json === null || json === '' || json === 'null') return '';
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : json;
}
