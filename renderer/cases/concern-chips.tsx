import { Check } from 'lucide-react';
import { useApi } from '../api/use-api.ts';
import { LegalReference } from '../law/legal-reference.tsx';
import { useT } from '../text/t.ts';
import styles from './concern-chips.module.css';

/** How the catalogue that comes with the app calls absence from school. */
const ABSENCE = 'FRV';

interface ConcernChipsProps {
  readonly value: readonly string[];
  readonly onChange: (concerns: string[]) => void;
}

/** The areas of concern, one or several: native checkboxes that look like chips. */
export function ConcernChips({ value, onChange }: ConcernChipsProps) {
  const t = useT();
  const settings = useApi('settings.get', null);
  const areas = settings.data?.concerns.filter((area) => !area.archived || value.includes(area.id)) ?? [];
  const isAbsence = areas.some(({ id, code }) => code === ABSENCE && value.includes(id));
  return (
    <>
      <fieldset className={styles.concerns}>
        <legend>
          {t('cases.field.concerns')} <span>{t('cases.form.oneOrMore')}</span>
        </legend>
        {areas.map((area) => (
          <label key={area.id} className={styles.chip}>
            <input
              type="checkbox"
              checked={value.includes(area.id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...value, area.id] : value.filter((id) => id !== area.id))
              }
            />
            <Check aria-hidden="true" size={15} />
            {area.name}
          </label>
        ))}
      </fieldset>
      {/* A question of its own, since the law asks it of every school (`domain.md` §2.2). */}
      <p role="status" className={styles.asks}>
        {isAbsence ? (
          <>
            {t('cases.form.absence')} <LegalReference law="schoolAbsence" />
          </>
        ) : null}
      </p>
    </>
  );
}
