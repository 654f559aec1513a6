import { randomUUID } from 'node:crypto';
import { takesUp, tellingWords } from '../../domain/consultations/consultation-rules.ts';
import { notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Row } from '../../domain/registry.ts';
import { countUndone } from '../../db/changes/read.ts';
import { listKnownNames } from '../../db/consultations-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getRow, listRows } from '../../db/rows.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { freshNumber } from '../fresh-number.ts';
import { readCalendar } from '../meetings/calendar.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { ensureNotElsewhere, ensureOpen } from '../meetings/guards.ts';

export const consultationsHandlers: HandlersOf<'consultations'> = {
  'consultations.list': ({ meetingId }, { db, today }) => {
    const directory = readDirectory(db);
    return consultationsAt(db, readCalendar(db, today), meetingId).map((row) => ({
      id: row.id,
      number: row.number ?? '',
      raisedOn: row.raisedOn ?? meetingId,
      unitId: row.unitId ?? '',
      unit: directory.unit(row.unitId),
      question: row.question ?? '',
      advice: row.advice ?? '',
      edition: countUndone(db, 'consultations', row.id, 'advice'),
    }));
  },
  'consultations.check': ({ text }, context) => {
    context.log('search', '', 'consultation');
    return { words: tellingWords(text, listKnownNames(context.db, context.user)) };
  },
  'consultations.add': ({ unitId, question, meetingId }, context) => {
    const { tx, today } = context;
    ensureOpen(context, meetingId);
    ensureUnit(tx, unitId);
    const consultationId = randomUUID();
    const number = freshNumber('AK', context);
    tx.set('consultations', consultationId, {
      number,
      raisedOn: today,
      unitId,
      meetingId,
      question,
      advice: '',
    });
    return { consultationId, number };
  },
  'consultations.change': ({ consultationId, meetingId, fields }, context) => {
    const { tx } = context;
    ensureStanding(context, consultationId);
    ensureOpen(context, meetingId);
    if (fields.unitId !== undefined) ensureUnit(tx, fields.unitId);
    tx.set('consultations', consultationId, { meetingId, ...fields });
    return null;
  },
  'consultations.remove': ({ consultationId }, context) => {
    ensureStanding(context, consultationId);
    context.tx.set('consultations', consultationId, { removed: true });
    return null;
  },
};

/** The consultations of one meeting, in the order they were asked. */
export function consultationsAt(
  db: Reader,
  calendar: Calendar,
  meetingId: PlainDate,
): Row<'consultations'>[] {
  const isNext = calendar.next() === meetingId;
  return listRows(
    db,
    'consultations',
    'WHERE removed IS NOT 1 AND number IS NOT NULL ORDER BY raised_on, number',
  ).filter((row) => takesUp(row, { id: meetingId, isNext }));
}

/** It is there, and the minutes that hold its advice are not sealed. @throws `sealed` */
function ensureStanding(context: CommandContext, id: string): void {
  const row = getRow(context.tx, 'consultations', id);
  if (row === undefined || row.removed === true) notFound('consultation');
  if (row.meetingId === null) return;
  const isAnswered = (row.advice ?? '').trim() !== '';
  if (isAnswered) ensureOpen(context, row.meetingId);
  else ensureNotElsewhere(context, row.meetingId);
}

function ensureUnit(db: Reader, unitId: string): void {
  if (getRow(db, 'units', unitId) === undefined) notFound('unit');
}
