import { LockKeyhole, Undo2, UsersRound } from 'lucide-react';
import type { NoteView } from '../../domain/notes/notes-contract.ts';
import { useCommand } from '../api/use-api.ts';
import { dayAndWeek, withYear } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Status } from '../ui/status.tsx';
import styles from './notes.module.css';

type Readable = Extract<NoteView, { held: false }>;

/** The notes, newest first. One that is held from the reader says whom to ask, and nothing of what it is about. */
export function NoteList({ notes }: { readonly notes: readonly NoteView[] }) {
  const t = useT();
  if (notes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('notes.title')}>
      {notes.map((note) => (
        <li key={note.id}>
          {note.held ? (
            <Status tone="idle" icon={LockKeyhole} canWrap>
              {t('notes.held', { unit: note.heldBy })} <small>{dayAndWeek(note.on)}</small>
            </Status>
          ) : (
            <OneNote note={note} />
          )}
        </li>
      ))}
    </ul>
  );
}

function OneNote({ note }: { readonly note: Readable }) {
  const t = useT();
  const retract = useCommand('notes.retract');
  return (
    <>
      <p className={styles.text}>{note.text}</p>
      <div className={styles.line}>
        <p className={styles.meta}>
          {t('notes.by', {
            category: t(`notes.category.${note.category}`),
            unit: note.authorUnit,
            by: note.by,
            day: withYear(note.on),
          })}
        </p>
        {note.isOwn && (
          <Button
            size="compact"
            variant="quiet"
            icon={Undo2}
            isPending={retract.isPending}
            ariaLabel={t('notes.undo.label', { day: withYear(note.on) })}
            onPress={() => retract.mutate({ noteId: note.id })}
          >
            {t('notes.undo')}
          </Button>
        )}
      </div>
      {note.forUnits.length > 0 && (
        <Status tone="soon" icon={UsersRound} canWrap>
          {t('notes.only', { units: joinWords(note.forUnits) })}
        </Status>
      )}
      {note.aboutOther !== null && (
        <p className={styles.meta}>
          {t('notes.consented', { who: note.aboutOther.who, day: withYear(note.aboutOther.consentedOn) })}
        </p>
      )}
      <ErrorLine error={retract.error} />
    </>
  );
}
