/** A person says which of several values it is to be. */
import { fieldOf } from '../../db/columns.ts';
import type { Change } from '../../db/changes/change.ts';
import type { AppContract } from '../../domain/contract.ts';
import { isChosenThere, isRecord } from '../../domain/exchange/settle-rules.ts';
import type { Cell } from '../../domain/exchange/settle-rules.ts';
import type { ParsedInput } from '../../domain/kernel/channel.ts';
import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { getRow } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { fence } from '../cases/protection.ts';
import type { CommandContext } from '../context.ts';
import { ensureOpen } from '../meetings/guards.ts';
import { refuse } from './bundle-text.ts';
import { isFreeText, meetingOf, sidesOf } from './conflicts.ts';
import { tellTo } from './telling.ts';

type Wanted = ParsedInput<AppContract, 'exchange.settle'>;

/**
 * Only between what stands there right now, and what whoever chooses has seen.
 * @throws `not-found`, `forbidden`, `sealed`, `rule` exchange.conflictChanged, exchange.notText
 */
export function settle({ seen, choice, ...cell }: Wanted, context: CommandContext): null {
  const { tx } = context;
  const { entity, rowId, field } = cell;
  if (!isChosenThere(cell) || !isRecord(entity)) return notFound('conflict');
  const { sides } = sidesOf(tx, cell);
  if (sides.length === 0) notFound('conflict');
  const tell = tellTo(context);
  if (sides.some((side) => tell(side) === undefined)) throw new Failure('forbidden');
  for (const caseId of new Set(sides.map((side) => side.caseId)))
    if (caseId !== '') ensureNotWithheld(caseId, context);
  if (seen.toSorted().join(' ') !== sides.map(({ hlc }) => hlc).join(' ')) refuse('exchange.conflictChanged');
  const meetingId = meetingOf(tx, entity, rowId);
  if (meetingId !== null) ensureOpen(context, meetingId);
  const value = 'keep' in choice ? keptValue(sides, choice.keep) : ownText(cell, choice.write);
  const fields = { [field]: value };
  // Who may open a protected case goes by its own rules, wherever it is chosen.
  const fenced = entity === 'cases' ? fence(rowId, fields, getRow(tx, 'cases', rowId), context) : {};
  tx.set(entity, rowId, { ...fields, ...fenced });
  return null;
}

function keptValue(sides: readonly Change[], hlc: string): unknown {
  const kept = sides.find((side) => side.hlc === hlc);
  return kept === undefined || kept.value === '' ? notFound('conflict') : JSON.parse(kept.value);
}

function ownText(cell: Cell, text: string): unknown {
  const known = isRecord(cell.entity) && isFreeText(cell) ? fieldOf(cell.entity, cell.field) : undefined;
  const parsed = known?.schema.safeParse(text);
  return parsed?.success === true ? parsed.data : refuse('exchange.notText');
}
