/**
 * Names of backups and how long each is kept. The name says everything the list shows, so that the list can
 * be read while the case log is locked: `20261122T094206123Z-manual-1234`, with `-unchecked` after it when
 * the copy was set aside as it lay and could not be opened.
 */
import { addDays, differenceInMonths, differenceInYears, subDays, subHours } from 'date-fns';
import { LOG_YEARS, monthOf } from '../access-log/access-log-rules.ts';
import { dayOf } from '../kernel/plain-date.ts';
import { backupReasons } from './backups-contract.ts';

export type BackupReason = (typeof backupReasons)[number];

export interface BackupName {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: BackupReason;
  readonly changes: number;
  readonly checked: boolean;
}

const NAME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([a-zA-Z]+)-(\d{1,12})(-unchecked)?$/;

export function formatBackupName({ at, reason, changes, checked }: BackupName): string {
  const stamp = new Date(at).toISOString().replaceAll(/[-:.]/g, '');
  return `${stamp}-${reason}-${changes}${checked ? '' : '-unchecked'}`;
}

/** @returns undefined for a folder that is no backup of ours */
export function parseBackupName(name: string): BackupName | undefined {
  const match = NAME.exec(name);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, millisecond, reasonText, changes, unchecked] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`);
  const reason = backupReasons.find((known) => known === reasonText);
  if (Number.isNaN(at) || reason === undefined) return undefined;
  return { at, reason, changes: Number(changes), checked: unchecked === undefined };
}

/** One may differ from another by these alone. */
export interface Kept {
  readonly at: number;
  readonly reason: BackupReason;
  readonly checked: boolean;
}

const ALL_FOR_HOURS = 24;
const DAILY_FOR_DAYS = 30;
const MONTHLY_FOR_MONTHS = 24;
const BEFORE_RESTORE_DAYS = 30;
const ALWAYS = 3;

/**
 * Which of them stay: all of the last 24 hours, the newest of each day for 30 days and of each month for
 * 24 months, what was there before a restore for 30 days, what could not be opened then for five years, and always the
 * three newest.
 */
export function backupsToKeep<T extends Kept>(backups: readonly T[], now: number): ReadonlySet<T> {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const kept = new Set<T>(newestFirst.slice(0, ALWAYS));
  const seen = new Set<string>();
  for (const backup of newestFirst) {
    const day = dayOf(backup.at);
    const month = monthOf(day);
    const isNewestOfDay = !seen.has(day);
    const isNewestOfMonth = !seen.has(month);
    seen.add(day).add(month);
    const isKept =
      backup.at > subHours(now, ALL_FOR_HOURS).getTime() ||
      (isNewestOfDay && backup.at > subDays(now, DAILY_FOR_DAYS).getTime()) ||
      (isNewestOfMonth && differenceInMonths(now, backup.at) < MONTHLY_FOR_MONTHS) ||
      (backup.reason === 'beforeRestore' && addDays(backup.at, BEFORE_RESTORE_DAYS).getTime() > now) ||
      (!backup.checked && differenceInYears(now, backup.at) < LOG_YEARS);
    if (isKept) kept.add(backup);
  }
  return kept;
}
