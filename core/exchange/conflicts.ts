/** Fields of which two values stand: both are kept until a person says which it is to be. */
import type { z } from 'zod';
import { fieldOf, isEntityName } from '../../db/columns.ts';
import type { Change } from '../../db/changes/change.ts';
import { headsOf } from '../../db/changes/read.ts';
import { findChange } from '../../db/changes/receive.ts';
import { listConflicts, listSettled } from '../../db/exchange-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { isSealed } from '../../db/seals-sql.ts';
import type { OpenConflictView } from '../../domain/exchange/exchange-views.ts';
import { isAsked, isChosenThere, isRecord } from '../../domain/exchange/settle-rules.ts';
import type { Cell } from '../../domain/exchange/settle-rules.ts';
import type { RecordName } from '../../domain/registry.ts';
import type { QueryContext } from '../context.ts';
import { tellTo } from './telling.ts';
import type { Tale } from './telling.ts';

type View = z.output<typeof OpenConflictView>;

export function listConflictViews(context: QueryContext): View[] {
  const { db, log } = context;
  const tell = tellTo(context);
  const cells = [...listConflicts(db), ...listSettled(db)].filter(isAsked);
  const views = cells.flatMap((cell) => viewOf(cell, tell, db));
  for (const caseId of new Set(views.map((view) => view.caseId)))
    if (caseId !== '') log('read', caseId, 'conflict');
  return views;
}

/** The changes that stand side by side in a field now, or that somebody has lately chosen between. */
export function sidesOf(
  db: Reader,
  { entity, rowId, field }: Cell,
): { readonly sides: readonly Change[]; readonly isSettled: boolean } {
  const heads = headsOf(db, entity, rowId, field).flatMap((hlc) => findChange(db, hlc) ?? []);
  const [first] = heads;
  const isSettled = heads.length === 1 && first?.command === 'exchange.settle';
  const sides = isSettled ? first.base.flatMap((hlc) => findChange(db, hlc) ?? []) : heads;
  return { sides: sides.length > 1 ? sides : [], isSettled };
}

/** The meeting that a row is part of, and stands and falls with. */
export function meetingOf(db: Reader, entity: RecordName, rowId: string): string | null {
  if (entity === 'meetings') return rowId;
  if (entity !== 'agendaItems' && entity !== 'attendance') return null;
  return getRow(db, entity, rowId)?.meetingId ?? null;
}

function viewOf(cell: Cell, tell: (change: Change) => Tale | undefined, db: Reader): View[] {
  const { entity, rowId, field } = cell;
  const { sides, isSettled } = sidesOf(db, cell);
  const [first] = sides;
  if (first === undefined || !isRecord(entity)) return [];
  // Two who wrote the same have nothing between them.
  if (new Set(sides.map((side) => side.value)).size < 2) return [];
  const meetingId = meetingOf(db, entity, rowId);
  // What was read out is sealed: there is nothing left to choose.
  if (meetingId !== null && isSealed(db, meetingId)) return [];
  const tales = sides.map(tell).filter((tale) => tale !== undefined);
  if (tales.length < sides.length) return [];
  const shown = headsOf(db, entity, rowId, field).at(-1);
  const value = shown === undefined ? undefined : findChange(db, shown)?.value;
  return [
    {
      entity,
      rowId,
      field,
      caseId: first.caseId,
      number: tales[0]?.number ?? '',
      command: first.command,
      mayChoose: isChosenThere(cell),
      isText: isFreeText(cell) && tales.every(({ held }) => !held),
      isSettled,
      sides: sides.map((change, at) => toSide(change, tales[at], change.value === value, db)),
    },
  ];
}

/** A text that was typed, and not a code or a day that was chosen. */
export function isFreeText({ entity, field }: Cell): boolean {
  const known = isEntityName(entity) ? fieldOf(entity, field) : undefined;
  return (
    known?.column === 'text' &&
    known.schema.safeParse('Ett tredje. Med fler ord, som ingen väljer ur en lista').success
  );
}

const toSide = (
  { hlc, userId, device }: Change,
  tale: Tale | undefined,
  isShown: boolean,
  db: Reader,
): View['sides'][number] => ({
  hlc,
  value: tale?.value ?? '',
  held: tale?.held ?? true,
  by: getRow(db, 'users', userId)?.name ?? '',
  machine: getRow(db, 'devices', device)?.name ?? '',
  at: hlc.slice(0, 24),
  isShown,
});
