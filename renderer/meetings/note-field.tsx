import type { AboutOther } from '../../domain/cases/cases.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { AboutOtherQuestion } from '../ui/about-other.tsx';
import { TextField } from '../ui/text-field.tsx';
import { hintOf } from './live-keys.ts';
import { useNote } from './use-note.ts';

const NOTE_MAX = 4000;
/** The field that the key A goes to. */
export const NOTE_ID = 'live-note';

export function NoteField({
  meetingId,
  caseId,
  stored,
  aboutOther,
}: {
  readonly meetingId: string;
  readonly caseId: string;
  readonly stored: string;
  readonly aboutOther: AboutOther | null;
}) {
  const t = useT();
  const note = useNote({ meetingId, caseId, stored });
  const answer = useCommand('cases.aboutOther').mutate;
  return (
    <>
      <TextField
        label={t('meetings.live.note')}
        description={t('meetings.live.noteHint')}
        fieldKey={NOTE_ID}
        shortcut={hintOf('note')}
        multiline={3}
        maxLength={NOTE_MAX}
        value={note.text}
        onChange={note.setText}
        isReadOnly={note.isReadOnly}
      />
      <AboutOtherQuestion
        text={note.text}
        answer={aboutOther ?? undefined}
        onAnswer={(given) => answer({ caseId, field: 'note', answer: given })}
        fieldKey={NOTE_ID}
      />
    </>
  );
}
