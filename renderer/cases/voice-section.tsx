import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AboutField } from './about-field.tsx';
import { type CaseFormProps, fieldKey } from './case-form-props.ts';
import { oneOf } from './one-of.ts';
import styles from './form-grid.module.css';

const knows = ['yes', 'no', 'notAsked'] as const;

export function VoiceSection({ draft, onChange, errors }: CaseFormProps) {
  const t = useT();
  const change = (part: Partial<typeof draft.childWords>): void =>
    onChange({ childWords: { ...draft.childWords, ...part } });
  return (
    <section className={styles.section} aria-labelledby="case-voice-head">
      <h2 id="case-voice-head">{t('cases.voice.title')}</h2>
      <div className={styles.grid}>
        <div className={`${styles.c7} ${styles.voice}`}>
          <TextField
            fieldKey={fieldKey('childWords')}
            label={t('cases.field.childWords')}
            description={t('cases.form.wordsHint')}
            value={draft.childWords.words}
            onChange={(words) => change({ words })}
            error={errors.childWords}
            maxLength={FREE_TEXT_MAX}
            multiline={3}
            isBig
          />
          <AboutField field="childWords" draft={draft} onChange={onChange} />
        </div>
        <div className={`${styles.c5} ${styles.stack}`}>
          <TextField
            label={t('cases.form.how')}
            description={t('cases.form.howHint')}
            value={draft.childWords.how}
            onChange={(how) => change({ how })}
            maxLength={FREE_TEXT_MAX}
            multiline={2}
          />
          <Segmented
            label={t('cases.form.knows')}
            options={knows.map((id) => ({ id, label: t(`cases.knows.${id}`) }))}
            value={draft.childWords.knowsItIsRead}
            onChange={oneOf(knows, (knowsItIsRead) => change({ knowsItIsRead }))}
            isWide
          />
        </div>
      </div>
    </section>
  );
}
