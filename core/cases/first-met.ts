import { addDays } from '../../domain/kernel/plain-date.ts';
import { listFirstMet } from '../../db/first-met-sql.ts';
import type { QueryContext } from '../context.ts';
import { scopeOf } from './case-row.ts';

const WINDOW_DAYS = 84;

/** Cases that a meeting first decided about in the last twelve weeks. */
export const firstMet = ({ db, user, today }: QueryContext): ReturnType<typeof listFirstMet> =>
  listFirstMet(db, addDays(today, -WINDOW_DAYS), scopeOf(user, today, null));
