import { movesOf, neverMoved } from '../../domain/commitments/task-rules.ts';
import type { Moves, TaskCaps } from '../../domain/commitments/task-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Fact, Row } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listStanding } from '../../db/retractions-sql.ts';
import { readTeam } from '../settings/team.ts';
import { readUserNames } from '../users/user-names.ts';

/** The moves of a case's tasks that nobody has taken back, by task, in the order they were written. */
export function listMoves(db: Reader, caseId: string): ReadonlyMap<string, readonly Fact<'taskMoves'>[]> {
  const byTask = new Map<string, Fact<'taskMoves'>[]>();
  for (const move of listStanding(db, 'taskMoves', caseId))
    byTask.set(move.body.commitmentId, [...(byTask.get(move.body.commitmentId) ?? []), move]);
  return byTask;
}

export interface TaskMoves extends Moves {
  /** Who lifted it to the steering group, and when, if the last move did. */
  readonly lift: { readonly on: PlainDate; readonly by: string } | null;
}

/** What the moves of a task come to; those of each case are read once. */
export function movesReader(db: Reader): (task: Pick<Row<'commitments'>, 'id' | 'caseId'>) => TaskMoves {
  const known = new Map<string, ReturnType<typeof listMoves>>();
  const nobody = { ...neverMoved, lift: null };
  let names: ((userId: string) => string) | undefined;
  const liftIn = (last: Fact<'taskMoves'> | undefined): TaskMoves['lift'] => {
    if (last === undefined) return null;
    names ??= readUserNames(db);
    return { on: last.body.on, by: names(last.userId) };
  };
  return ({ id, caseId }) => {
    if (caseId === null) return nobody;
    const byTask = known.get(caseId) ?? listMoves(db, caseId);
    known.set(caseId, byTask);
    const facts = byTask.get(id);
    if (facts === undefined) return nobody;
    const moves = movesOf(facts.map(({ body }) => body));
    return { ...moves, lift: moves.lifted ? liftIn(facts.at(-1)) : null };
  };
}

export function taskCaps(db: Reader): TaskCaps {
  const { taskMoveCap, taskOverdueDays } = readTeam(db);
  return { moves: taskMoveCap, overdueDays: taskOverdueDays };
}
