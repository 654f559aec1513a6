import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import { checkNote, checkNoteLimit } from '../../domain/notes/note-rules.ts';
import { getFact, getRow } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { takeBack } from '../decisions/take-back.ts';

export const notesHandlers: HandlersOf<'notes'> = {
  'notes.add': ({ authorUnitId, ...note }, context) => {
    const { tx, today } = context;
    const { facts, shown } = ensureNotWithheld(note.caseId, context);
    if (!shown.story) throw new Failure('forbidden');
    ensure(facts.row.closure === null ? [] : [{ rule: 'case.closed' }]);
    ensure(checkNote(note, today));
    const unitIds = note.limit.to === 'units' ? note.limit.unitIds : [];
    for (const unitId of unitIds) if (getRow(tx, 'units', unitId) === undefined) notFound('unit');
    const author = authorUnit(authorUnitId, context);
    ensure(checkNoteLimit({ ...note, authorUnitId: author }, facts.subject, today));
    return { noteId: tx.add('notes', { ...note, authorUnitId: author, on: today }) };
  },
  'notes.retract': ({ noteId }, context) => {
    const { tx, user } = context;
    const note = getFact(tx, 'notes', noteId) ?? notFound('note');
    if (note.userId !== user.id) throw new Failure('forbidden');
    const { caseId } = note.body;
    ensureNotWithheld(caseId, context);
    takeBack(context, { target: 'notes', targetId: noteId, caseId }, null);
    return null;
  },
};

/** A member writes for the own unit; the coordinator may write down what another unit says. */
function authorUnit(chosen: string | null, { tx, user }: CommandContext): string {
  const unitId = user.role === 'coordinator' ? (chosen ?? user.unitId) : user.unitId;
  if (user.role !== 'coordinator' && chosen !== null && chosen !== user.unitId)
    throw new Failure('forbidden');
  ensure(unitId === null ? [{ rule: 'note.authorUnit', field: 'authorUnitId' }] : []);
  if (unitId === null || getRow(tx, 'units', unitId) === undefined) notFound('unit');
  return unitId;
}
