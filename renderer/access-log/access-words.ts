import {
  Archive,
  Ban,
  Eraser,
  Eye,
  FileDown,
  FileInput,
  FileOutput,
  KeyRound,
  ListChecks,
  LockKeyhole,
  LockKeyholeOpen,
  MonitorUp,
  Printer,
  Projector,
  RotateCcw,
  Search,
  Stamp,
  UserPlus,
  UserRoundCog,
  UserX,
} from 'lucide-react';
import { PeriodId } from '../../domain/reports/periods.ts';
import { periodName } from '../reports/report.ts';
import type { AccessAction } from '../../domain/access-log/access-log.ts';
import { Month } from '../../domain/access-log/access-log.ts';
import { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isTextKey } from '../../domain/text/text.ts';
import type { ApiOutput } from '../api/call.ts';
import { clock } from '../text/dates.ts';
import { phrasesIn } from '../text/phrases.ts';
import type { Translate } from '../text/t.ts';
import type { Icon } from '../ui/icon.ts';

export type AccessRow = ApiOutput<'accessLog.list'>['rows'][number];

export const actionIcons: Readonly<Record<AccessAction, Icon>> = {
  unlock: LockKeyholeOpen,
  failedUnlock: LockKeyhole,
  read: Eye,
  search: Search,
  agenda: ListChecks,
  live: MonitorUp,
  print: Printer,
  pdf: FileDown,
  backup: Archive,
  restore: RotateCcw,
  userAdded: UserPlus,
  userRevoked: UserX,
  rightsChanged: UserRoundCog,
  passphraseReset: KeyRound,
  project: Projector,
  export: FileOutput,
  receive: FileInput,
  approve: Stamp,
  erase: Eraser,
  cancelled: Ban,
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** One word of a row's detail. A word from a newer version is left out. */
function wordOf(t: Translate, word: string): string {
  if (PlainDate.safeParse(word).success)
    return t('accessLog.detail.onMeeting', { day: phrasesIn(t).shortDay(word) });
  const month = Month.safeParse(word);
  if (month.success) return monthWords(t, month.data);
  if (word.startsWith('P') && PeriodId.safeParse(word.slice(1)).success) return periodName(t, word.slice(1));
  if (INSTANT.test(word)) return t('accessLog.detail.latest', { time: clock(word) });
  if (/^\d+$/.test(word)) return t('accessLog.detail.tries', { count: Number(word) });
  const role = `app.role.${word}`;
  if (isTextKey(role)) return t(role);
  const detail = `accessLog.detail.${word}`;
  return isTextKey(detail) ? t(detail) : '';
}

/** What was done to whom or what, beside the action: "protokollet tor 19 nov". */
export function detailWords(
  t: Translate,
  {
    about = '',
    detail: written,
    action,
    seq,
  }: Pick<AccessRow, 'detail'> & Partial<Pick<AccessRow, 'about' | 'action' | 'seq'>>,
): string {
  // What was cancelled stands after its way and moment.
  const detail = action === 'cancelled' ? written.split(' ').slice(2).join(' ') : written;
  const isPaper = action === 'print' || action === 'pdf';
  const isTries = INSTANT.test(detail.split(' ')[1] ?? '');
  const [first = '', second = '', ...rest] = detail.split(' ');
  const words = (
    first === 'minutes'
      ? [t('accessLog.detail.minutes'), phrasesIn(t).shortDay(second), ...rest.map((word) => wordOf(t, word))]
      : detail.split(' ').map((word) => wordOf(t, word))
  ).filter((word) => word !== '');
  const copy = isPaper && seq !== undefined ? t('accessLog.detail.copy', { number: seq }) : '';
  return [about, words.join(isTries ? ', ' : ' '), copy].filter((part) => part !== '').join(', ');
}

export const caseWords = (t: Translate, { caseNumber, isProtected }: AccessRow): string =>
  isProtected ? t('accessLog.protectedCase') : (caseNumber ?? '');

export const userWords = (t: Translate, { user }: AccessRow): string =>
  user === '' ? t('accessLog.unknownUser') : user;

/** "oktober 2026" */
export const monthWords = (t: Translate, month: Month): string =>
  `${phrasesIn(t).monthName(`${month}-01`)} ${month.slice(0, 4)}`;
