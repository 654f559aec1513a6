import { NotebookPen } from 'lucide-react';
import { useId, useState } from 'react';
import type { NoteView } from '../../domain/notes/notes-contract.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useKeptOpen } from '../app/use-kept-in-address.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { FoldButton } from '../ui/fold-button.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteList } from './note-list.tsx';
import styles from './notes.module.css';

interface NotesProps {
  readonly caseId: string;
  readonly notes: readonly NoteView[];
  readonly mayWrite: boolean;
  /** In a meeting they take no room until somebody asks for them. */
  readonly isFolded?: boolean | undefined;
}

/** What the units know and have written down, each note as far as its limit lets it be read. */
export function Notes(props: NotesProps) {
  return props.isFolded === true ? <Folded {...props} /> : <Section {...props} />;
}

function Section({ caseId, notes, mayWrite }: NotesProps) {
  const t = useT();
  const [isWriting, setWriting] = useKeptOpen('note', caseId);
  useShortcuts([{ keys: 'n', label: t('notes.new'), action: () => setWriting(true), isDisabled: !mayWrite }]);
  return (
    <section aria-labelledby="notes">
      <div className={styles.head}>
        <h2 id="notes">{t('notes.title')}</h2>
        {mayWrite && !isWriting && (
          <Button size="compact" icon={NotebookPen} shortcut="N" onPress={() => setWriting(true)}>
            {t('notes.new')}
          </Button>
        )}
      </div>
      {isWriting && <NoteForm caseId={caseId} onDone={() => setWriting(false)} hasKey />}
      {notes.length === 0 && !isWriting ? (
        <p className={styles.hint}>{t('notes.empty')}</p>
      ) : (
        <NoteList notes={notes} />
      )}
    </section>
  );
}

function Folded({ caseId, notes }: NotesProps) {
  const t = useT();
  const id = useId();
  const [isWriting, setWriting] = useKeptOpen('note', caseId);
  const [isOpen, setOpen] = useState(isWriting);
  return (
    <section className={styles.folded} aria-labelledby={id}>
      <h3 id={id} className="sr">
        {t('notes.title')}
      </h3>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        {t('notes.folded', { count: notes.length })}
      </FoldButton>
      {isOpen && (
        <div className={styles.unfolded}>
          <NoteList notes={notes} />
          {isWriting ? (
            <NoteForm caseId={caseId} onDone={() => setWriting(false)} hasKey={false} />
          ) : (
            <Button size="compact" icon={NotebookPen} onPress={() => setWriting(true)}>
              {t('notes.new')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
