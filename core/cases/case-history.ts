import type { z } from 'zod';
import type { HistoryRow } from '../../domain/cases/case-views.ts';
import { disclose, discloseNote, tellers } from '../../domain/disclosure.ts';
import type { NoteDisclosure } from '../../domain/disclosure.ts';
import { Note } from '../../domain/notes/notes.ts';
import { siblingLinkId } from '../../domain/siblings/siblings.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Change } from '../../db/changes/change.ts';
import { headsOf, listChangesOfCase } from '../../db/changes/read.ts';
import { listRows } from '../../db/rows.ts';
import { instantOf } from '../../domain/kernel/hlc.ts';
import type { QueryContext } from '../context.ts';
import { readUserNames } from '../users/user-names.ts';
import { caseReader } from './case-row.ts';
import { findCase } from './read-case.ts';

/**
 * Every change of a case with who and when, newest first. Values are shown as text; ids stay ids, but those of users,
 * which stand nowhere else. What a note says follows its own rules, as everywhere.
 */
export function historyOf(
  facts: CaseFacts,
  context: QueryContext,
  most = 500,
): z.output<typeof HistoryRow>[] {
  const { db } = context;
  const nameOf = readUserNames(db);
  const devices = new Map(listRows(db, 'devices').map((row) => [row.id, row.name ?? '']));
  return listChangesOfCase(db, facts.row.id)
    .slice(0, most)
    .flatMap((change) => {
      const seen = seenOf(change, facts, context);
      if (seen === 'nothing') return [];
      return [
        {
          hlc: change.hlc,
          at: instantOf(change.hlc),
          user: nameOf(change.userId),
          device: devices.get(change.device) ?? change.device,
          command: change.command,
          entity: change.entity,
          rowId: change.rowId,
          field: change.field,
          value: seen === 'held' ? '' : asText(namedIn(change, nameOf)),
          conflict: headsOf(db, change.entity, change.rowId, change.field).length > 1,
        },
      ];
    });
}

function seenOf(change: Change, { subject }: CaseFacts, context: QueryContext): NoteDisclosure {
  const { user, today } = context;
  const reader = caseReader(user);
  if (change.entity === 'notes') {
    const note = Note.safeParse(JSON.parse(change.value));
    if (!note.success) return 'held';
    const shown = disclose(subject, reader, today);
    return discloseNote({ body: note.data, userId: change.userId }, shown, reader, tellers(subject, today));
  }
  // The number of a sibling's case, to those who may open it; the row's id ends with that case.
  if (change.entity === 'siblingLinks') return seesSibling(change, context) ? 'text' : 'nothing';
  // Who may know that a concern has been reported is asked report by report, and never read out of a history.
  if (change.entity === 'safeguardingReports') return 'nothing';
  return 'text';
}

const seesSibling = ({ rowId, caseId }: Change, context: QueryContext): boolean =>
  findCase(rowId.slice(siblingLinkId(caseId, '').length), context)?.shown.identity === true;

/** Who may open a protected case, by name. */
function namedIn({ field, value }: Change, nameOf: (userId: string) => string): string {
  const ids: unknown = field === 'namedUserIds' ? JSON.parse(value) : null;
  return Array.isArray(ids) ? JSON.stringify(ids.map((id) => nameOf(String(id)))) : value;
}

function asText(json: string): string {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'string') return value;
  return json === 'null' ? '' : json;
}
