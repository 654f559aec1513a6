import { z } from 'zod';
import { Id, MeetingId } from '../kernel/ids.ts';
import { taskMoving } from '../cases/case-views.ts';
import { PlainDate } from '../kernel/plain-date.ts';

/** What each unit answers for at a meeting: tasks due by then that nobody has answered, and how the last round went. */
export const DueTasks = z.object({
  units: z.array(
    z.object({
      unitId: Id.nullable(),
      unit: z.string(),
      tasks: z.array(
        z.object({
          id: Id,
          caseId: Id,
          number: z.string(),
          /** Empty for a protected case, of which a list says no more than that it is there. */
          text: z.string(),
          person: z.string(),
          dueOn: PlainDate,
          isOverdue: z.boolean(),
          ...taskMoving,
        }),
      ),
    }),
  ),
  /** Of what the meeting before this one agreed: how much is done. */
  last: z.object({ meetingId: MeetingId, done: z.number().int(), of: z.number().int() }).nullable(),
});
