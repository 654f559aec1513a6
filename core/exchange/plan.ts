/** What a bundle would do, found out by doing it and taking it back. */
import type { z } from 'zod';
import type { Change } from '../../db/changes/change.ts';
import { isKnown } from '../../db/changes/known.ts';
import { findChange } from '../../db/changes/receive.ts';
import { headsOf } from '../../db/changes/read.ts';
import type { Reader, Store } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import type { ImportPlan, PlannedChange } from '../../domain/exchange/exchange-views.ts';
import { changeOf } from './examine.ts';
import type { Arriving, Examined, Refused } from './examine.ts';
import { bringsErasure, casesIn, takeIn } from './take-in.ts';
import { tellTo } from './telling.ts';
import type { ListReader, Tale } from './telling.ts';

/** More than a person reads; the counts above the list are of everything. */
const SHOWN = 200;

export type Plan = z.output<typeof ImportPlan>;

/** Keys are seen in the list of machines, reported concerns in their case, whose words name a child with their obstacle. */
const isSeenElsewhere: ReadonlySet<string> = new Set(['devices', 'safeguardingReports', 'obstacleNamings']);

/** Cases of which the plan says something to whoever reads it. */
export const casesToldIn = ({ rows, refused }: Plan): string[] =>
  [...new Set([...rows, ...refused].map(({ caseId }) => caseId))].filter(Boolean);

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
  reader: Omit<ListReader, 'db'>,
): Plan {
  const cells = cellsOf(store, examined);
  const isHere = new Set(
    [...cells.values()].flatMap(({ change }) => (isRowHere(store, change) ? [rowOf(change)] : [])),
  );
  store.run('SAVEPOINT plan');
  try {
    const { arrived, turned } = takeIn(store, bundle, examined);
    const named = arrived.filter(
      ({ change, as }) => (as === 'whole' || as === 'cut') && !isSeenElsewhere.has(change.entity),
    );
    const latest = new Map(named.map(({ change }) => [cellOf(change), change]));
    const tell = tellTo({ db: store, ...reader });
    const rows = [...latest].flatMap(([key, change]): Planned[] => {
      const cell = cells.get(key);
      if (cell === undefined) return [];
      const heads = headsOf(store, change.entity, change.rowId, change.field);
      if (!heads.includes(change.hlc)) return [];
      const isConflict = heads.length > 1 && heads.some((head) => cell.before.includes(head));
      const kind = isConflict ? 'conflict' : isHere.has(rowOf(change)) ? 'changed' : 'new';
      return [{ change, kind, was: cell.was }];
    });
    const told = conflictsFirst(rows).flatMap((row) => toRow(store, row, tell));
    const refused = examined.refused.flatMap((one) => refusedRow(store, one, tell));
    const newer = arrived.filter(isNewer).length;
    const count = (kind: Planned['kind']): number => rows.filter((row) => row.kind === kind).length;
    return {
      bundle: bundle.header.id,
      madeAt: bundle.header.madeAt,
      hash: bundle.header.hash,
      sender: senderView(store, examined),
      joins: examined.joins,
      arriving: arrived.length,
      cases: casesIn(arrived).length,
      known: bundle.lines.length - arrived.length,
      withheld: arrived.filter(({ as }) => as === 'held').length - examined.refused.length - newer,
      parked: arrived.filter(({ as }) => as === 'parked').length,
      newer,
      turned,
      added: count('new'),
      changed: count('changed'),
      conflicting: count('conflict'),
      rows: told.slice(0, SHOWN),
      moreRows: Math.max(0, told.length - SHOWN),
      refused: refused.slice(0, SHOWN),
      moreRefused: Math.max(0, refused.length - SHOWN),
      refusedCount: examined.refused.length,
      undoable: !bringsErasure(arrived),
    };
  } finally {
    store.run('ROLLBACK TO plan');
    store.run('RELEASE plan');
  }
}

/** What a member's machine wrote in a newer version: kept as hashes until it comes again. */
const isNewer = ({ change, as }: Arriving): boolean =>
  as === 'held' && change.entity !== '' && !isKnown(change);

const conflictsFirst = (rows: readonly Planned[]): Planned[] => [
  ...rows.filter(({ kind }) => kind === 'conflict'),
  ...rows.filter(({ kind }) => kind !== 'conflict'),
];

const senderView = (db: Reader, { sender: { id, name, owner } }: Examined): Plan['sender'] => ({
  machineId: id,
  machine: name,
  name: owner.name,
  role: owner.role,
  unit: unitName(db, owner.unitId),
});

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
type Tell = (change: Change) => Tale | undefined;

function toRow(db: Reader, { change, kind, was }: Planned, tell: Tell): Row[] {
  const is = tell(change);
  if (is === undefined || change.field === '') return [];
  const { hlc, caseId, entity, rowId, field, userId, command } = change;
  return [
    {
      hlc,
      kind,
      caseId,
      number: is.number,
      entity,
      // That of a link between siblings names the other case.
      rowId: is.held ? '' : rowId,
      field,
      command,
      by: getRow(db, 'users', userId)?.name ?? '',
      at: hlc.slice(0, 24),
      was: was === null ? '' : (tell({ ...change, value: was })?.value ?? ''),
      is: is.value,
      held: is.held,
    },
  ];
}

const refusedRow = (
  db: Reader,
  { line, why }: Refused,
  tell: Tell,
): (Row & { readonly why: Refused['why'] })[] =>
  toRow(db, { change: changeOf(line), kind: 'new', was: null }, tell).map((row) => ({
    ...row,
    why,
    // What nobody may be told any more is not read out by being refused.
    ...(why === 'outsideConsent' ? { is: '', held: true } : {}),
  }));
