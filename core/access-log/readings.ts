import type { AccessEntry } from '../../db/access-log-sql.ts';

/** A meeting screen asks again after every note; one row for each ten minutes says as much. */
const SAME_READING_MS = 600_000;
/** What hangs on the wall is one showing for as long as the same units see it. */
const isOneShowing = ({ action }: AccessEntry): boolean => action === 'project';

export interface Readings {
  /** Whether it is a reading of its own, and not a screen that asks again. */
  isAnew(entry: AccessEntry): boolean;
  /** After the rows are on disk, and not before: what could not be written down is asked anew. */
  remember(entries: readonly AccessEntry[]): void;
}

export function createReadings(now: () => number): Readings {
  const shownAt = new Map<string, number>();
  const keyOf = ({ action, caseId, detail, recipients }: AccessEntry): string =>
    [action, caseId, detail, ...recipients].join(' ');
  const isAnew = (entry: AccessEntry): boolean => {
    const before = shownAt.get(keyOf(entry));
    if (before === undefined) return true;
    return !isOneShowing(entry) && Math.abs(now() - before) >= SAME_READING_MS;
  };
  return {
    isAnew,
    remember: (entries) => {
      for (const entry of entries.filter(isAnew)) shownAt.set(keyOf(entry), now());
    },
  };
}
