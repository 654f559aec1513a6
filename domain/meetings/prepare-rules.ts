import { workingDaysBefore } from '../holidays/public-holidays.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** `domain.md` §1.3:4. */
const WORKING_DAYS = 2;

/** From this day on a meeting asks to be prepared: what is missing can still be mended at the offices that must. */
export const preparesFrom = (meetingId: PlainDate): PlainDate => workingDaysBefore(meetingId, WORKING_DAYS);
