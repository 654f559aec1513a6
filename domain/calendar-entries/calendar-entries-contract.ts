import { z } from 'zod';
import { command } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';

export const calendarEntriesContract = {
  /**
   * An iCalendar file of the coming meetings, with the days on which a unit answers for something when one is given.
   * Writes the access log before there is a file. A member chooses no unit but the own.
   */
  'calendarEntries.export': command({
    input: z.object({ unitId: Id.nullable() }),
    output: z.object({
      text: z.string(),
      meetings: z.number().int(),
      cancelled: z.number().int(),
      /** Days of the unit. */
      days: z.number().int(),
    }),
    needs: 'meeting.read',
  }),
} satisfies Contract;
