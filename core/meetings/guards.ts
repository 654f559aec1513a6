import { Failure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';

/** Sealed minutes take nothing more. @throws `sealed` */
export function ensureOpen(db: Reader, meetingId: PlainDate): void {
  if (db.one('SELECT 1 FROM seals WHERE meeting_id = ?', meetingId) !== undefined)
    throw new Failure('sealed');
}

/** The live meeting has started and is not sealed. @throws `sealed`, `rule` */
export function ensureLive(db: Reader, meetingId: PlainDate): void {
  ensureOpen(db, meetingId);
  const row = getRow(db, 'meetings', meetingId);
  if (row === undefined || row.run === null) throw new Failure('rule', { rule: 'meeting.notStarted' });
}

/** What is written about a child is written in a case. */
export function ensureCase(db: Reader, caseId: string): void {
  if (getRow(db, 'cases', caseId) === undefined) notFound('case');
}
