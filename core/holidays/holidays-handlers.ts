import { randomUUID } from 'node:crypto';
import { checkHoliday } from '../../domain/holidays/holiday-rules.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { getRow } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';

/** Nothing is written about the days themselves: a meeting in a holiday is cancelled as long as the holiday stands. */
export const holidaysHandlers: HandlersOf<'holidays'> = {
  'holidays.save': ({ holidays }, { tx }) => {
    for (const { id, ...holiday } of holidays) {
      ensure(checkHoliday(holiday));
      if (id !== null && getRow(tx, 'holidays', id) === undefined) notFound('holiday');
      tx.set('holidays', id ?? randomUUID(), { ...holiday, removed: false });
    }
    return null;
  },
  'holidays.remove': ({ holidayId }, { tx }) => {
    if (getRow(tx, 'holidays', holidayId) === undefined) notFound('holiday');
    tx.set('holidays', holidayId, { removed: true });
    return null;
  },
};
