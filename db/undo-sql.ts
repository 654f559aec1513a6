import type { Reader, Store } from './query.ts';

/** Steps of the meeting that is held on this machine, in the order they were taken. Never exchanged. */
export interface StepRow {
  readonly seq: number;
  readonly meetingId: string;
  readonly userId: string;
  readonly channel: string;
  /** The changes that it wrote, or those that last took it back or did it again. */
  readonly changes: readonly string[];
  readonly at: string;
  readonly state: StepState;
}
export type StepState = 'done' | 'undone' | 'passed';

type Raw = Omit<StepRow, 'changes'> & { readonly changes: string };
const COLUMNS = 'seq, meeting_id AS meetingId, user_id AS userId, channel, changes, at, state';
const toStep = (raw: Raw): StepRow => ({ ...raw, changes: JSON.parse(raw.changes) as string[] });

/** Those that can be taken back, the latest first, or those that can be done again, the one taken back last first. */
export const listSteps = (db: Reader, meetingId: string, state: 'done' | 'undone'): StepRow[] =>
  db
    .all<Raw>(
      `SELECT ${COLUMNS} FROM undo_step WHERE meeting_id = ? AND state = ? ORDER BY seq ${state === 'done' ? 'DESC' : 'ASC'}`,
      meetingId,
      state,
    )
    .map(toStep);

/** A new step: what had been taken back is not done again after it. */
export function addStep(store: Store, step: Omit<StepRow, 'seq' | 'state'>): void {
  dropUndone(store, step.meetingId);
  store.run(
    `INSERT INTO undo_step (meeting_id, user_id, channel, changes, at, state) VALUES (?, ?, ?, ?, ?, 'done')`,
    step.meetingId,
    step.userId,
    step.channel,
    JSON.stringify(step.changes),
    step.at,
  );
}

/** Goes on with the latest step. */
export function extendStep(store: Store, step: StepRow, changes: readonly string[], at: string): void {
  dropUndone(store, step.meetingId);
  store.run('UPDATE undo_step SET changes = ?, at = ? WHERE seq = ?', JSON.stringify(changes), at, step.seq);
}

export function turnStep(store: Store, seq: number, state: StepState, changes: readonly string[]): void {
  store.run('UPDATE undo_step SET state = ?, changes = ? WHERE seq = ?', state, JSON.stringify(changes), seq);
}

export const dropSteps = (store: Store, meetingId: string): number =>
  store.run('DELETE FROM undo_step WHERE meeting_id = ?', meetingId);

const dropUndone = (store: Store, meetingId: string): number =>
  store.run(`DELETE FROM undo_step WHERE meeting_id = ? AND state = 'undone'`, meetingId);
