import { discloseNote } from '../../domain/disclosure.ts';
import type { Disclosure, MayTell, NoteDisclosure, Reader as GateReader } from '../../domain/disclosure.ts';
import type { NoteView } from '../../domain/notes/notes-contract.ts';
import type { Fact } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listStanding } from '../../db/retractions-sql.ts';
import type { Directory } from '../directory.ts';
import { readUserNames } from '../users/user-names.ts';

/** The notes of a case that nobody has taken back, newest first, each as far as `may` lets it be read. */
export function noteViews(
  db: Reader,
  caseId: string,
  userId: string,
  directory: Directory,
  may: (note: Fact<'notes'>) => NoteDisclosure,
): NoteView[] {
  const nameOf = readUserNames(db);
  const notes = listStanding(db, 'notes', caseId);
  return notes.toReversed().flatMap((note): NoteView[] => {
    const { id, body } = note;
    const seen = may(note);
    if (seen === 'nothing') return [];
    if (seen === 'held') return [{ held: true, id, on: body.on, heldBy: directory.unit(body.authorUnitId) }];
    return [
      {
        held: false,
        id,
        on: body.on,
        category: body.category,
        authorUnit: directory.unit(body.authorUnitId),
        by: nameOf(note.userId),
        text: body.text,
        forUnits: body.limit.to === 'team' ? [] : body.limit.unitIds.map((unitId) => directory.unit(unitId)),
        aboutOther: body.aboutOther,
        isOwn: note.userId === userId,
      },
    ];
  });
}

/** One reader's right to a note of a case that is shown so far. */
export const toReader =
  (shown: Disclosure, reader: GateReader, mayTell: MayTell) =>
  (note: Fact<'notes'>): NoteDisclosure =>
    discloseNote(note, shown, reader, mayTell);
