import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { WallPreview } from '../projector/wall-preview.tsx';
import { useT } from '../text/t.ts';
import { TextField } from '../ui/text-field.tsx';
import { AboutField } from './about-field.tsx';
import { type CaseFormProps, fieldKey } from './case-form-props.ts';
import { ConcernChips } from './concern-chips.tsx';
import styles from './form-grid.module.css';

export function QuestionSection({ draft, onChange, errors }: CaseFormProps) {
  const t = useT();
  return (
    <section className={styles.section} aria-labelledby="case-question-head">
      <h2 id="case-question-head">{t('cases.form.question')}</h2>
      <div className={styles.grid}>
        <div className={styles.c12}>
          <TextField
            fieldKey={fieldKey('question')}
            label={t('cases.field.question')}
            description={t('cases.form.questionHint')}
            value={draft.question}
            onChange={(question) => onChange({ question })}
            error={errors.question}
            maxLength={FREE_TEXT_MAX}
            multiline={2}
            isBig
            isRequired
          />
          <AboutField field="question" draft={draft} onChange={onChange} />
        </div>
        <div className={styles.c12}>
          <WallPreview question={draft.question} firstName={draft.firstName} />
        </div>
        <div className={styles.c12}>
          <ConcernChips value={draft.concerns} onChange={(concerns) => onChange({ concerns })} />
        </div>
        <div className={styles.c6}>
          <TextField
            fieldKey={fieldKey('strengths')}
            label={t('cases.field.strengths')}
            value={draft.strengths}
            onChange={(strengths) => onChange({ strengths })}
            maxLength={FREE_TEXT_MAX}
            multiline={3}
          />
          <AboutField field="strengths" draft={draft} onChange={onChange} />
        </div>
        <div className={styles.c6}>
          <TextField
            fieldKey={fieldKey('triedSoFar')}
            label={t('cases.field.triedSoFar')}
            value={draft.triedSoFar}
            onChange={(triedSoFar) => onChange({ triedSoFar })}
            maxLength={FREE_TEXT_MAX}
            multiline={3}
          />
          <AboutField field="triedSoFar" draft={draft} onChange={onChange} />
        </div>
      </div>
    </section>
  );
}
