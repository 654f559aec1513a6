import { useT } from '../text/t.ts';
import { TextField } from '../ui/text-field.tsx';
import { useNote } from './use-note.ts';

const NOTE_MAX = 4000;
/** The field that the key A goes to. */
export const NOTE_ID = 'live-note';

export function NoteField({
  meetingId,
  caseId,
  stored,
}: {
  readonly meetingId: string;
  readonly caseId: string;
  readonly stored: string;
}) {
  const t = useT();
  const note = useNote({ meetingId, caseId, stored });
  return (
    <TextField
      label={t('meetings.live.note')}
      description={t('meetings.live.noteHint')}
      fieldKey={NOTE_ID}
      multiline={3}
      maxLength={NOTE_MAX}
      value={note.text}
      onChange={note.setText}
    />
  );
}
