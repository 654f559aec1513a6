import { dropSteps, addStep, extendStep, listSteps, turnStep } from '../../db/undo-sql.ts';
import type { StepRow } from '../../db/undo-sql.ts';
import type { Written } from '../../db/changes/write.ts';
import type { Store } from '../../db/query.ts';
import type { Topic } from '../../domain/kernel/channel.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { isStop, isUndoable, typed, TYPING_PAUSE_MS } from '../../domain/undo/undo-steps.ts';
import type { QueryContext, UndoPile } from '../context.ts';
import { heldMeeting } from '../meetings/held.ts';
import { readWrote } from './wrote.ts';

interface Command {
  readonly now: number;
  readonly written: Written;
  readonly topics: Set<Topic>;
}

/** What one command does to the steps of the meeting; `record` is called once it has succeeded. */
export function createUndoPile(
  store: Store,
  { user, device }: Pick<QueryContext, 'user' | 'device'>,
  { now, written, topics }: Command,
): UndoPile & { record(channel: string): void } {
  const at = new Date(now).toISOString();
  return {
    record(channel) {
      if (!(isUndoable(channel) || isStop(channel)) || written.changes.length === 0) return;
      if (!isAllowed(user.role, 'meeting.run')) return;
      const meetingId = heldMeeting(store, device);
      if (meetingId === null) return;
      topics.add('undo');
      const step = { meetingId, userId: user.id, channel, changes: written.changes, at };
      const before = goesOn(store, step);
      if (before === undefined) addStep(store, step);
      else extendStep(store, before, [...before.changes.slice(0, 1), ...written.changes], at);
    },
    turn(step, state) {
      turnStep(store, step.seq, state, written.changes);
      topics.add('undo');
    },
    pass(step) {
      turnStep(store, step.seq, 'passed', step.changes);
      topics.add('undo');
    },
    forget(meetingId) {
      dropSteps(store, meetingId);
    },
  };
}

/** The latest step, when this one goes on typing in the same field without a longer pause. */
function goesOn(store: Store, step: Omit<StepRow, 'seq' | 'state'>): StepRow | undefined {
  if (!typed.some((channel) => channel === step.channel) || step.changes.length !== 1) return undefined;
  const [last] = listSteps(store, step.meetingId, 'done');
  if (last === undefined || last.channel !== step.channel || last.userId !== step.userId) return undefined;
  if (Date.parse(step.at) - Date.parse(last.at) >= TYPING_PAUSE_MS) return undefined;
  const cells = readWrote(store, [...last.changes, ...step.changes]).map(({ rowId, field }) =>
    JSON.stringify([rowId, field]),
  );
  return new Set(cells).size === 1 ? last : undefined;
}
