import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Note } from '../../domain/notes/notes.ts';
import type { ApiInput } from '../api/call.ts';

export const audiences = ['team', 'own', 'chosen'] as const;

/** A note as it is being written; kept through lock and crash like any other text. */
export type NoteDraft = {
  text: string;
  category: Note['category'];
  authorUnitId: string | null;
  audience: (typeof audiences)[number];
  unitIds: string[];
  isAboutOther: boolean;
  who: string;
  consentedOn: PlainDate | null;
};

export const emptyNote: NoteDraft = {
  text: '',
  category: 'planning',
  authorUnitId: null,
  audience: 'team',
  unitIds: [],
  isAboutOther: false,
  who: '',
  consentedOn: null,
};

/** What is not right yet, by the text that says it; null when the note can be saved. */
export function noteProblem(draft: NoteDraft, authorUnitId: string | null) {
  if (draft.text.trim() === '') return 'note.text';
  if (authorUnitId === null) return 'note.authorUnit';
  if (draft.audience === 'chosen' && draft.unitIds.length === 0) return 'note.units';
  if (draft.isAboutOther && (draft.who.trim() === '' || draft.consentedOn === null)) return 'note.who';
  return null;
}

/** The note as the core takes it. */
export function toNote(caseId: string, draft: NoteDraft, authorUnitId: string | null): ApiInput<'notes.add'> {
  const own = authorUnitId === null ? [] : [authorUnitId];
  const unitIds = draft.audience === 'own' ? own : draft.unitIds;
  return {
    caseId,
    text: draft.text,
    category: draft.category,
    authorUnitId,
    limit: draft.audience === 'team' ? { to: 'team' } : { to: 'units', unitIds },
    aboutOther:
      draft.isAboutOther && draft.consentedOn !== null
        ? { who: draft.who, consentedOn: draft.consentedOn }
        : null,
  };
}
