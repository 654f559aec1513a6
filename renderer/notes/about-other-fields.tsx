import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { NoteDraft } from './note-draft.ts';
import styles from './notes.module.css';

/** Information about a parent or a sibling needs that person's own consent (`domain.md` §2.1:2). */
export function AboutOtherFields({
  draft,
  onChange,
}: {
  readonly draft: NoteDraft;
  readonly onChange: (part: Partial<NoteDraft>) => void;
}) {
  const t = useT();
  return (
    <>
      <Checkbox
        label={t('notes.aboutOther')}
        detail={t('notes.aboutOtherHint')}
        isSelected={draft.isAboutOther}
        onChange={(isAboutOther) => onChange({ isAboutOther })}
      />
      {draft.isAboutOther && (
        <div className={styles.pair}>
          <TextField label={t('notes.who')} value={draft.who} onChange={(who) => onChange({ who })} />
          <DateField
            label={t('notes.consentedOn')}
            value={draft.consentedOn}
            onChange={(consentedOn) => onChange({ consentedOn })}
          />
        </div>
      )}
    </>
  );
}
