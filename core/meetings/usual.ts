import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { learnedFrom, usualMinutes } from '../../domain/meetings/usual-minutes.ts';
import type { UsualMinutes } from '../../domain/meetings/usual-minutes.ts';
import { listTimes } from '../../db/agenda-sql.ts';
import type { QueryContext } from '../context.ts';

/** What items have taken at the last quarter's meetings before this one. */
export const readUsual = ({ db, today }: QueryContext, meetingId: PlainDate): UsualMinutes =>
  usualMinutes(listTimes(db, learnedFrom(today), meetingId));
