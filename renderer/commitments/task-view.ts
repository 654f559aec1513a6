import type { ApiOutput } from '../api/call.ts';

export type TaskList = ApiOutput<'commitments.list'>;
export type ListedTask = TaskList['rows'][number];

/** What is being said of the task that is chosen. */
export type Reporting = 'notDone' | 'overtaken' | 'move' | null;
