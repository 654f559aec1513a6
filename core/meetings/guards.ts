import { decidingDays } from '../../domain/decisions/decision-rules.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isHeldBy } from '../../domain/meetings/holding-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { readHolders } from '../../db/holders-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { isSealed } from '../../db/seals-sql.ts';
import type { CommandContext } from '../context.ts';

type Writer = Pick<CommandContext, 'tx' | 'device'>;

/** Sealed minutes take nothing more. @throws `sealed` */
function ensureUnsealed(db: Reader, meetingId: PlainDate): void {
  if (isSealed(db, meetingId)) throw new Failure('sealed');
}

/** Sealed minutes take nothing more, and a live meeting only what its own machine writes. @throws `sealed`, `rule` */
export function ensureOpen(writer: Writer, meetingId: PlainDate): void {
  ensureUnsealed(writer.tx, meetingId);
  ensureNotElsewhere(writer, meetingId);
}

/** A live meeting takes only what is written on the machine that holds it. @throws `rule` */
export function ensureNotElsewhere({ tx, device }: Writer, meetingId: PlainDate): void {
  const isElsewhere =
    isStarted(tx, meetingId) && !isSealed(tx, meetingId) && !isHeldBy(readHolders(tx, meetingId), device);
  ensure(isElsewhere ? [{ rule: 'meeting.heldElsewhere' }] : []);
}

/** What rests on what a live meeting has just decided in the case is said where that meeting is held. @throws `rule` */
export function ensureNotDecidedElsewhere(writer: Writer, { decisions }: Pick<CaseFacts, 'decisions'>): void {
  for (const meetingId of decidingDays(decisions)) ensureNotElsewhere(writer, meetingId);
}

/** The live meeting has started, is not sealed, and is held here. @throws `sealed`, `rule` */
export function ensureLive(writer: Writer, meetingId: PlainDate): void {
  ensureOpen(writer, meetingId);
  ensureStarted(writer.tx, meetingId);
}

/** It is going on, here or elsewhere. @throws `sealed`, `rule` */
export function ensureGoesOn(db: Reader, meetingId: PlainDate): void {
  ensureUnsealed(db, meetingId);
  ensureStarted(db, meetingId);
}

function ensureStarted(db: Reader, meetingId: PlainDate): void {
  ensure(isStarted(db, meetingId) ? [] : [{ rule: 'meeting.notStarted' }]);
}

const isStarted = (db: Reader, meetingId: PlainDate): boolean =>
  getRow(db, 'meetings', meetingId)?.run != null;

/** What is written about a child is written in a case. */
export function ensureCase(db: Reader, caseId: string): void {
  if (getRow(db, 'cases', caseId) === undefined) notFound('case');
}
