import { week } from '../text/dates.ts';
import type { Translate } from '../text/t.ts';
import { detailWords } from './access-words.ts';
import type { DrawnRow } from './use-verdicts.ts';

/** What stands out about a row, in one line: what speaks against it first, then what explains it. */
export function contextWords(t: Translate, row: DrawnRow): string {
  const { context } = row;
  const against = [
    context.isNamed === false ? t('accessLog.context.notNamed') : '',
    context.wasCovered === false ? t('accessLog.context.outside') : '',
    context.isOutOfHours ? t('accessLog.context.outOfHours') : '',
  ].filter((words) => words !== '');
  if (against.length > 0) return against.join(', ');
  if (context.meetingOn !== null) return t('accessLog.context.meeting', { week: week(context.meetingOn) });
  if (context.holdsCase === true) return t('accessLog.context.holds');
  if (row.caseNumber !== null) return t('accessLog.context.noMeeting');
  return detailWords(t, row);
}
