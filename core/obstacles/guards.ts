import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { checkStep, checkWords } from '../../domain/obstacles/obstacle-rules.ts';
import type { ObstacleStep } from '../../domain/obstacles/obstacle-rules.ts';
import type { Row } from '../../domain/registry.ts';
import { getRow } from '../../db/rows.ts';
import type { CommandContext } from '../context.ts';
import { tellingTo } from './telling.ts';

/** It is there, and has come as far as the step asks. @throws `not-found`, `rule` */
export function ensureStep({ tx }: CommandContext, id: string, step: ObstacleStep): Row<'obstacles'> {
  const row = getRow(tx, 'obstacles', id);
  if (row === undefined || row.removed === true) notFound('obstacle');
  ensure(checkStep(row, step));
  return row;
}

/** @throws `rule` when the text points to a child, as far as this user may know */
export const ensureTellsOfNobody = (text: string, { tx, user }: CommandContext): void =>
  ensure(checkWords(tellingTo(user, tx)(text)));
