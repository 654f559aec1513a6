import type { Translate } from '../text/t.ts';
import { type AccessRow, caseWords, detailWords, userWords } from './access-words.ts';

export const logHeads = (t: Translate): string[] => [
  t('accessLog.file.number'),
  t('accessLog.column.time'),
  t('accessLog.column.who'),
  t('accessLog.file.role'),
  t('accessLog.file.unit'),
  t('accessLog.column.action'),
  t('accessLog.file.detail'),
  t('accessLog.column.case'),
  t('accessLog.column.shownTo'),
];

/** One row of the log in the words of the screen; its time as the log has it, in UTC, so that it can be sorted. */
export const logCells = (t: Translate, row: AccessRow): string[] => [
  String(row.seq),
  row.at,
  userWords(t, row),
  row.role === null ? '' : t(`app.role.${row.role}`),
  row.unit,
  t(`accessLog.action.${row.action}`),
  detailWords(t, row),
  caseWords(t, row),
  row.recipients.join(', '),
];
