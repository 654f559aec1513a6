import { custodies } from '../../domain/cases/cases.ts';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { ProtectionSection } from '../protection/protection-section.tsx';
import { useT } from '../text/t.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AboutField } from './about-field.tsx';
import { type CaseFormProps, fieldKey } from './case-form-props.ts';
import { oneOf } from './one-of.ts';
import styles from './form-grid.module.css';

export function HomeSection({ draft, onChange, errors }: CaseFormProps) {
  const t = useT();
  const { interpreter } = draft;
  return (
    <section className={styles.section} aria-labelledby="case-home-head">
      <h2 id="case-home-head">{t('cases.form.home')}</h2>
      <div className={styles.grid}>
        <div className={styles.c7}>
          <TextField
            fieldKey={fieldKey('guardiansWish')}
            label={t('cases.field.guardiansWish')}
            value={draft.guardiansWish}
            onChange={(guardiansWish) => onChange({ guardiansWish })}
            maxLength={FREE_TEXT_MAX}
            multiline={3}
          />
          <AboutField field="guardiansWish" draft={draft} onChange={onChange} />
        </div>
        <div className={styles.c5}>
          <Select
            fieldKey={fieldKey('custody')}
            label={t('cases.field.custody')}
            options={custodies.map((id) => ({ id, label: t(`cases.custody.${id}`) }))}
            value={draft.custody}
            onChange={oneOf(custodies, (custody) => onChange({ custody }))}
            error={errors.custody}
            description={t(`cases.form.custodyHint.${draft.custody}`)}
          />
        </div>
        <div className={`${styles.c5} ${styles.stack}`}>
          <Segmented
            label={t('cases.field.interpreter')}
            options={[
              { id: 'no', label: t('cases.interpreter.no') },
              { id: 'yes', label: t('cases.interpreter.yes') },
            ]}
            value={interpreter.needed ? 'yes' : 'no'}
            onChange={(answer) => onChange({ interpreter: { ...interpreter, needed: answer === 'yes' } })}
          />
          {interpreter.needed && (
            <TextField
              fieldKey={fieldKey('interpreter')}
              label={t('cases.form.language')}
              value={interpreter.language}
              onChange={(language) => onChange({ interpreter: { needed: true, language } })}
            />
          )}
        </div>
        <div className={draft.identityProtection === 'none' ? styles.c7 : styles.c12}>
          <ProtectionSection draft={draft} onChange={onChange} errors={errors} />
        </div>
      </div>
    </section>
  );
}
