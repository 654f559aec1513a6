import { z } from 'zod';
import { command } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';

export const HolidayInput = z.object({ name: RequiredShortText, firstDay: PlainDate, lastDay: PlainDate });

export const holidaysContract = {
  /** A whole school year in one go; an id names the one that is changed. */
  'holidays.save': command({
    input: z.object({ holidays: z.array(HolidayInput.extend({ id: Id.nullable() })).max(40) }),
    output: z.null(),
    needs: 'settings.write',
  }),
  'holidays.remove': command({
    input: z.object({ holidayId: Id }),
    output: z.null(),
    needs: 'settings.write',
  }),
} satisfies Contract;
