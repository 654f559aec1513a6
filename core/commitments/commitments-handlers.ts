import { disclose } from '../../domain/disclosure.ts';
import { Failure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Row } from '../../domain/registry.ts';
import { randomUUID } from 'node:crypto';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { caseReader } from '../cases/case-row.ts';
import { ensureResponsible } from '../cases/responsible.ts';
import type { HandlersOf, SessionUser } from '../context.ts';
import { ensureLive, ensureOpen } from '../meetings/guards.ts';

export const commitmentsHandlers: HandlersOf<'commitments'> = {
  'commitments.add': (task, { tx, user, today }) => {
    ensureLive(tx, task.meetingId);
    const facts = ensureNotWithheld(tx, task.caseId, user, today);
    ensureResponsible(tx, facts, task.personId, 'task');
    const commitmentId = randomUUID();
    const unitId =
      task.unitId ?? (task.personId === null ? null : (getRow(tx, 'people', task.personId)?.unitId ?? null));
    tx.set('commitments', commitmentId, { ...task, unitId });
    return { commitmentId };
  },
  'commitments.change': ({ commitmentId, ...fields }, { tx, user, today }) => {
    const row = getRow(tx, 'commitments', commitmentId) ?? notFound('commitment');
    const facts = row.caseId === null ? null : ensureNotWithheld(tx, row.caseId, user, today);
    if (facts !== null) ensureResponsible(tx, facts, fields.personId ?? null, 'task');
    if (row.meetingId !== null) ensureOpen(tx, row.meetingId);
    tx.set('commitments', commitmentId, fields);
    return null;
  },
  'commitments.remove': ({ commitmentId }, { tx, user, today }) => {
    const row = getRow(tx, 'commitments', commitmentId) ?? notFound('commitment');
    if (row.caseId !== null) ensureNotWithheld(tx, row.caseId, user, today);
    if (row.meetingId !== null) ensureOpen(tx, row.meetingId);
    tx.set('commitments', commitmentId, { removed: true });
    return null;
  },
  'commitments.answer': ({ commitmentId, state, note }, { tx, today, user }) => {
    const row = getRow(tx, 'commitments', commitmentId) ?? notFound('commitment');
    if (user.role === 'member' && !isOwnOpenTask(row, user, tx, today)) throw new Failure('forbidden');
    if (row.caseId !== null) ensureNotWithheld(tx, row.caseId, user, today);
    tx.set('commitments', commitmentId, { answer: state === null ? null : { state, on: today, note } });
    return null;
  },
};

/** A member answers for the own unit, and only while consent still lets that unit know what was agreed. */
function isOwnOpenTask(row: Row<'commitments'>, user: SessionUser, db: Reader, today: PlainDate): boolean {
  if (row.unitId === null || row.unitId !== user.unitId || row.caseId === null) return false;
  const facts = getCaseFacts(db, row.caseId, today);
  return facts !== undefined && disclose(facts.subject, caseReader(user), today).plan;
}
