import type { Violation } from '../kernel/errors.ts';
import { addDays, overdueDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { CommitmentState, TaskMove } from './commitments.ts';

/** What the moves of one task come to. */
export interface Moves {
  readonly count: number;
  /** The day it was agreed for; null while it has that day still. */
  readonly firstDueOn: PlainDate | null;
  readonly lastOn: PlainDate | null;
  /** The last one was the steering group's to know of. */
  readonly lifted: boolean;
}

export const neverMoved: Moves = { count: 0, firstDueOn: null, lastOn: null, lifted: false };

/** In the order they were written. Two that did not know of each other are two. */
export function movesOf(moves: readonly Omit<TaskMove, 'caseId' | 'commitmentId' | 'because'>[]): Moves {
  const last = moves.at(-1);
  // Where clocks differ the first one written need not be the first by its stamp.
  const first = moves.find((move) => moves.every((other) => other === move || other.to !== move.from));
  return {
    count: moves.length,
    firstDueOn: (first ?? moves[0])?.from ?? null,
    lastOn: last?.on ?? null,
    lifted: last?.escalated === true,
  };
}

export interface OpenTask {
  readonly dueOn: PlainDate;
  readonly moves: Moves;
}

/** How often a task may be moved, and how many days it may be overdue. */
export interface TaskCaps {
  readonly moves: number;
  readonly overdueDays: number;
}

/** Moved or overdue as far as the team allows: from now on it is answered, or lifted to the steering group. */
export const mustSettle = ({ dueOn, moves }: OpenTask, on: PlainDate, caps: TaskCaps): boolean =>
  overdueDays(dueOn, on) >= caps.overdueDays || (moves.count >= caps.moves && (dueOn <= on || !moves.lifted));

/** The day from which meetings ask about it: its own, or the day after it was moved once too often. */
export function asksFrom({ dueOn, moves }: OpenTask, caps: TaskCaps): PlainDate {
  if (moves.lastOn === null || moves.count < caps.moves || moves.lifted) return dueOn;
  const afterMove = addDays(moves.lastOn, 1);
  return afterMove < dueOn ? afterMove : dueOn;
}

/** Why an answer does not stand: what was not done has a reason, what was overtaken has something that overtook it. */
export function checkAnswer(state: CommitmentState | null, note: string): Violation[] {
  if (state === null || state === 'done' || note.trim() !== '') return [];
  return [{ rule: state === 'notDone' ? 'task.why' : 'task.what', field: 'note' }];
}

/** What a move still lacks before it can be asked for. */
export function lackOfMove(move: {
  readonly to: PlainDate | null;
  readonly because: string;
}): 'task.day' | 'task.because' | null {
  if (move.to === null) return 'task.day';
  return move.because.trim() === '' ? 'task.because' : null;
}

/** Why a task cannot be given another day. */
export function checkMove(
  move: { readonly to: PlainDate; readonly because: string; readonly escalated: boolean },
  task: OpenTask,
  today: PlainDate,
  caps: TaskCaps,
): Violation[] {
  if (!move.escalated && mustSettle(task, today, caps))
    return task.moves.count >= caps.moves
      ? [{ rule: 'task.cap', params: { count: task.moves.count } }]
      : [{ rule: 'task.late', params: { count: overdueDays(task.dueOn, today) } }];
  if (move.to <= today || move.to === task.dueOn) return [{ rule: 'task.day', field: 'to' }];
  return lackOfMove(move) === null ? [] : [{ rule: 'task.because', field: 'because' }];
}

interface Stamped {
  readonly id: string;
  /** The stamp it was first written with. */
  readonly hlc: string;
}

/**
 * The unanswered tasks that were given with a decision: after it, and before the meeting's next decision about the
 * case. When it is taken back they go with it. A task given before any decision stands by itself, and an answered one
 * has been reported on.
 */
export function tasksWith(
  decision: Stamped,
  decisions: readonly Stamped[],
  tasks: readonly (Stamped & { readonly isAnswered: boolean })[],
): string[] {
  const next = decisions
    .map(({ hlc }) => hlc)
    .filter((hlc) => hlc > decision.hlc)
    .toSorted()[0];
  return tasks
    .filter(({ hlc, isAnswered }) => !isAnswered && hlc > decision.hlc && (next === undefined || hlc < next))
    .map(({ id }) => id);
}
