import { UserX } from 'lucide-react';
import { useCallback } from 'react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { amendAnswer, sendCommand } from '../api/use-api.ts';
import styles from '../meetings/live-case.module.css';
import { useAutosave } from '../meetings/use-autosave.ts';
import { useT } from '../text/t.ts';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { Consultation } from './consultation.ts';
import css from './consultations.module.css';
import { NamesWarning, useTellingWords } from './names-warning.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';

/** The question in the middle of the window, as large as a case's. */
export function LiveConsultation({ consultation }: { readonly consultation: Consultation }) {
  const t = useT();
  return (
    <div className={styles['case']}>
      <p className={styles['kick']}>{t('consultations.kick', { unit: consultation.unit })}</p>
      <h2>
        <CaseNumbers>{consultation.number}</CaseNumbers>
      </h2>
      <div className={styles['question']}>
        <h3>{t('meetings.live.question')}</h3>
        <p>{consultation.question}</p>
      </div>
    </div>
  );
}

/** What the team advises, where a case has its decision. */
export function AdviceField({
  meetingId,
  consultation,
}: {
  readonly meetingId: string;
  readonly consultation: Consultation;
}) {
  const t = useT();
  const { id } = consultation;
  const save = useCallback(
    (advice: string) => {
      amendAnswer('consultations.list', { meetingId }, (all) =>
        all.map((one) => (one.id === id ? { ...one, advice } : one)),
      );
      return sendCommand('consultations.change', { consultationId: id, meetingId, fields: { advice } });
    },
    [id, meetingId],
  );
  const { text, setText, isReadOnly } = useAutosave(`advice/${meetingId}/${id}`, consultation.advice, save);
  const words = useTellingWords(text);
  return (
    <div className={css.advice}>
      <h2>{t('consultations.short')}</h2>
      <TextField
        label={t('consultations.adviceLabel')}
        description={t('consultations.adviceHint')}
        fieldKey="live-advice"
        multiline={7}
        maxLength={FREE_TEXT_MAX}
        value={text}
        onChange={setText}
        isReadOnly={isReadOnly}
      />
      <NamesWarning words={words} />
      <Note icon={UserX}>{t('consultations.noCase')}</Note>
    </div>
  );
}
