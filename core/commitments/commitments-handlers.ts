import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { randomUUID } from 'node:crypto';
import { getRow } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';
import { ensureLive, ensureOpen } from '../meetings/guards.ts';

export const commitmentsHandlers: HandlersOf<'commitments'> = {
  'commitments.add': (task, { tx }) => {
    ensureLive(tx, task.meetingId);
    const commitmentId = randomUUID();
    const unitId =
      task.unitId ?? (task.personId === null ? null : (getRow(tx, 'people', task.personId)?.unitId ?? null));
    tx.set('commitments', commitmentId, { ...task, unitId });
    return { commitmentId };
  },
  'commitments.change': ({ commitmentId, ...fields }, { tx }) => {
    const row = getRow(tx, 'commitments', commitmentId) ?? notFound('commitment');
    if (row.meetingId !== null) ensureOpen(tx, row.meetingId);
    tx.set('commitments', commitmentId, fields);
    return null;
  },
  'commitments.remove': ({ commitmentId }, { tx }) => {
    const row = getRow(tx, 'commitments', commitmentId) ?? notFound('commitment');
    if (row.meetingId !== null) ensureOpen(tx, row.meetingId);
    tx.set('commitments', commitmentId, { removed: true });
    return null;
  },
  'commitments.answer': ({ commitmentId, state, note }, { tx, today, user }) => {
    const row = getRow(tx, 'commitments', commitmentId) ?? notFound('commitment');
    if (user.role === 'member' && row.unitId !== user.unitId) throw new Failure('forbidden');
    tx.set('commitments', commitmentId, { answer: state === null ? null : { state, on: today, note } });
    return null;
  },
};
