import { BadgeAlert } from 'lucide-react';
import { useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import type { LetterContent, LetterView } from './letter-words.ts';

/** What whoever hands over the letter should know first. */
export function LetterNotes({
  view,
  content,
}: {
  readonly view: LetterView;
  readonly content: LetterContent;
}) {
  const t = useT();
  const notes = [
    content.heldBack === 0 ? '' : t('letters.heldBack', { count: content.heldBack }),
    view.isAmended ? t('letters.amended') : '',
    content.contact === null ? t('letters.noContact') : '',
    view.receivers.some(({ isWithheld }) => isWithheld) ? t('letters.mustNotKnow') : '',
  ].filter((text) => text !== '');
  return notes.map((text) => (
    <Note key={text} icon={BadgeAlert}>
      {text}
    </Note>
  ));
}
