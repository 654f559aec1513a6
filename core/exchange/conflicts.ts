/** Fields of which two values stand: both are kept until a person says which it is to be. */
import type { z } from 'zod';
import { getCaseFacts } from '../../db/case-facts.ts';
import { fieldOf, isEntityName } from '../../db/columns.ts';
import type { Change } from '../../db/changes/change.ts';
import { headsOf } from '../../db/changes/read.ts';
import { findChange } from '../../db/changes/receive.ts';
import { listConflicts, listSettled } from '../../db/exchange-sql.ts';
import type { OpenConflict } from '../../db/exchange-sql.ts';
import { listRows } from '../../db/rows.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { OpenConflictView } from '../../domain/exchange/exchange-views.ts';
import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { registry } from '../../domain/registry.ts';
import type { RecordName } from '../../domain/registry.ts';
import { caseReader } from '../cases/case-row.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { refuse } from './bundle-text.ts';

type View = z.output<typeof OpenConflictView>;

const isRecordName = (name: string): name is RecordName =>
  isEntityName(name) && registry[name].kind === 'record';

/** What the clock of a meeting reads is nobody's to choose: the newest stands. */
const isNobodys = ({ entity, field }: OpenConflict): boolean =>
  entity === 'agendaItems' && (field === 'seconds' || field === 'openedAt' || field === 'position');

export function listConflictViews(context: QueryContext): View[] {
  const { db } = context;
  const open = listConflicts(db).filter((cell) => isRecordName(cell.entity) && !isNobodys(cell));
  const settled = listSettled(db).filter((cell) => isRecordName(cell.entity));
  return [
    ...open.flatMap((cell) => viewOf(cell, headsOf(db, cell.entity, cell.rowId, cell.field), false, context)),
    ...settled.flatMap(({ base, ...cell }) => viewOf(cell, base, true, context)),
  ];
}

function viewOf(
  cell: OpenConflict,
  stamps: readonly string[],
  isSettled: boolean,
  context: QueryContext,
): View[] {
  const { db } = context;
  const changes = stamps.flatMap((hlc) => findChange(db, hlc) ?? []);
  const [first] = changes;
  if (first === undefined || !isEntityName(cell.entity)) return [];
  const number = numberFor(first.caseId, context);
  if (number === null) return [];
  const shown = headsOf(db, cell.entity, cell.rowId, cell.field).at(-1);
  const value = shown === undefined ? undefined : findChange(db, shown)?.value;
  return [
    {
      ...cell,
      caseId: first.caseId,
      number,
      command: first.command,
      isText: isFreeText(cell),
      isSettled,
      sides: changes.map((change) => toSide(change, change.value === value, context)),
    },
  ];
}

/** A text that was typed, and not a code or a day that was chosen. */
function isFreeText({ entity, field }: OpenConflict): boolean {
  const known = isEntityName(entity) ? fieldOf(entity, field) : undefined;
  return (
    known?.column === 'text' &&
    known.schema.safeParse('Ett tredje. Med fler ord, som ingen väljer ur en lista').success
  );
}

function toSide(change: Change, isShown: boolean, { db }: QueryContext): View['sides'][number] {
  const by = listRows(db, 'users', 'WHERE id = ?', change.userId)[0]?.name ?? '';
  const machine = listRows(db, 'devices', 'WHERE id = ?', change.device)[0]?.name ?? '';
  const value: unknown = change.value === '' ? '' : JSON.parse(change.value);
  return {
    hlc: change.hlc,
    value: typeof value === 'string' ? value : value === null ? '' : change.value,
    by,
    machine,
    at: change.hlc.slice(0, 24),
    isShown,
  };
}

/** The case's number, '' outside any, or null for a case that is closed to this reader. */
function numberFor(caseId: string, { db, user, today }: QueryContext): string | null {
  if (caseId === '') return user.role === 'coordinator' ? '' : null;
  const facts = getCaseFacts(db, caseId, today);
  if (facts === undefined || !disclose(facts.subject, caseReader(user), today).story) return null;
  return facts.row.number;
}

type Choice = { readonly keep: string } | { readonly write: string };

/** @throws `not-found`, `forbidden`, `rule` exchange.notText */
export function settle(
  { entity, rowId, field, choice }: OpenConflict & { readonly choice: Choice },
  context: CommandContext,
): null {
  const { tx } = context;
  const cell = { entity, rowId, field };
  if (!isRecordName(entity) || fieldOf(entity, field) === undefined) notFound('conflict');
  const first = headsOf(tx, entity, rowId, field)[0];
  const caseId = first === undefined ? undefined : findChange(tx, first)?.caseId;
  if (caseId === undefined) return notFound('conflict');
  if (numberFor(caseId, context) === null) throw new Failure('forbidden');
  if ('write' in choice && !isFreeText(cell)) refuse('exchange.notText');
  const value: unknown = 'write' in choice ? choice.write : keptValue(cell, choice.keep, context);
  tx.set(entity, rowId, { [field]: value });
  return null;
}

function keptValue({ entity, rowId, field }: OpenConflict, hlc: string, { tx }: CommandContext): unknown {
  const kept = findChange(tx, hlc);
  const isOfCell = kept?.entity === entity && kept.rowId === rowId && kept.field === field;
  return isOfCell && kept.value !== '' ? JSON.parse(kept.value) : notFound('conflict');
}
