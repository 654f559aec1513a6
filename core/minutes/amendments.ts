import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import { instantOf } from '../../domain/kernel/hlc.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { AppContract } from '../../domain/contract.ts';
import { listFacts } from '../../db/rows.ts';
import { isSealed, readSeal } from '../../db/seals-sql.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { readUserNames } from '../users/user-names.ts';

type AmendmentView = Output<AppContract, 'minutes.get'>['amendments'][number];

/**
 * The corrections of these minutes that a copy holds, in the order they were made: those about the meeting itself, and
 * those about the cases that stand in it with their story.
 * @param told the numbers of those cases, by id
 */
export function amendmentsOf(
  told: ReadonlyMap<string, string>,
  meetingId: PlainDate,
  { db }: QueryContext,
): AmendmentView[] {
  const nameOf = readUserNames(db);
  return listFacts(db, 'amendments', 'meeting_id', meetingId).flatMap(({ id, hlc, userId, body }) => {
    const view = {
      id,
      at: instantOf(hlc),
      by: nameOf(userId),
      text: body.text,
      reason: body.reason,
    };
    if (body.caseId === null) return [{ ...view, number: '' }];
    const number = told.get(body.caseId);
    return number === undefined ? [] : [{ ...view, number }];
  });
}

/** Writes down what was wrong and why; the sealed document stays as it was read out. */
export function amendMinutes(
  { meetingId, caseId, text, reason }: Input<AppContract, 'minutes.amend'>,
  context: CommandContext,
): { amendmentId: string } {
  const { tx } = context;
  const seal = readSeal(tx, meetingId)?.seal ?? null;
  ensure(!isSealed(tx, meetingId) ? [{ rule: 'minutes.notSealed' }] : []);
  if (caseId !== null) {
    if (seal?.document.items.some((item) => item.caseId === caseId) !== true) notFound('case');
    ensureNotWithheld(caseId, context);
  }
  return { amendmentId: tx.add('amendments', { meetingId, caseId, text, reason }) };
}
