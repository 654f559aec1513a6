import type { AgendaRow } from '../../domain/meetings/meeting-views.ts';
import type { z } from 'zod';
import { openFollowUps } from '../../domain/decisions/decision-rules.ts';
import { absentResponsible } from '../../domain/meetings/absence-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listTasks } from '../cases/case-decisions.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';
import type { AgendaTable } from './agenda.ts';

type AgendaRowView = z.output<typeof AgendaRow>;

/** Absent units that the item would need: who holds the case, owes an answer, or has raised it. */
export function waitsFor(
  { row, decisions }: CaseFacts,
  absentUnitIds: readonly string[],
  { db }: QueryContext,
  directory: Directory,
): AgendaRowView['waitsFor'] {
  if (absentUnitIds.length === 0) return [];
  const involved = new Set([
    row.holderUnitId,
    ...(decisions.length === 0 ? [row.referringUnitId] : []),
    ...openFollowUps(decisions).map(({ body }) => body.providerUnitId),
    ...listTasks(db, row.id).flatMap((task) => (task.answer === null ? [task.unitId] : [])),
  ]);
  return absentUnitIds
    .filter((unitId) => involved.has(unitId))
    .map((unitId) => ({ unitId, name: directory.unit(unitId) }));
}

/** People who answer for something in it and are away, when their unit has somebody else at the table. */
export function absentPeople(
  { row, decisions }: CaseFacts,
  { seats, absentUnitIds }: Pick<AgendaTable, 'seats' | 'absentUnitIds'>,
  db: Reader,
): AgendaRowView['absentPeople'] {
  const answering = [
    ...openFollowUps(decisions).map(({ body }) => body.responsiblePersonId),
    ...listTasks(db, row.id).flatMap((task) => (task.answer === null ? [task.personId] : [])),
  ];
  return absentResponsible(
    seats.filter(({ unitId }) => !absentUnitIds.includes(unitId)),
    answering,
  ).map(({ personId, name, deputy }) => ({ personId, name, deputy }));
}
