import { z } from 'zod';
import { CaseTask } from '../cases/case-views.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { isOverdue } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

export const taskGroups = ['overdue', 'beforeNext', 'later', 'done'] as const;
export type TaskGroup = (typeof taskGroups)[number];

export const ListedTask = CaseTask.extend({
  caseId: Id,
  number: z.string(),
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  group: z.enum(taskGroups),
});

/** A unit's tasks across its cases; for a coordinator those of all units, or of a chosen one. */
export const TaskList = z.object({
  /** Empty when it is those of all units. */
  unit: z.string(),
  /** To choose among, with how many are open; none for a member, who has one. */
  units: z.array(z.object({ id: Id, name: z.string(), open: z.number().int() })),
  nextMeetingId: MeetingId.nullable(),
  rows: z.array(ListedTask),
  /** Open ones that there is no room to show. */
  more: z.number().int(),
});

/** Where it stands in the list. What the team must settle comes up at the next meeting, whatever its day. */
export function groupOf(
  task: { readonly isAnswered: boolean; readonly dueOn: PlainDate | null; readonly mustSettle: boolean },
  today: PlainDate,
  nextMeetingId: PlainDate | null,
): TaskGroup {
  if (task.isAnswered) return 'done';
  if (task.dueOn !== null && isOverdue(task.dueOn, today)) return 'overdue';
  if (nextMeetingId === null) return 'later';
  return task.mustSettle || (task.dueOn !== null && task.dueOn <= nextMeetingId) ? 'beforeNext' : 'later';
}
