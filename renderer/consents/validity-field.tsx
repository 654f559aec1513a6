import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { oneOf } from '../cases/one-of.ts';
import { week, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { birthdayEnd, type ConsentDraft, validities, type Validity } from './consent-draft.ts';
import type { ConsentView } from './consent-view.ts';
import styles from './scope.module.css';

interface ValidityFieldProps {
  readonly view: ConsentView;
  readonly draft: ConsentDraft;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
  readonly until: PlainDate;
}

export function ValidityField({ view, draft, onChange, until }: ValidityFieldProps) {
  const t = useT();
  const { months, directedMonths, reminderDays } = view.defaults;
  const birthday = birthdayEnd(until, view, today());
  const isDirected = draft.preset === 'directed';
  const labels: Readonly<Record<Validity, string>> = {
    short: t('consents.validity.months', { count: directedMonths }),
    long: t('consents.validity.months', { count: months }),
    day: t('consents.validity.day'),
  };
  const value = isDirected && draft.validity === 'long' ? 'short' : draft.validity;
  return (
    <div className={styles.validity}>
      <Segmented
        label={t('consents.validity.label')}
        isWide
        options={validities.map((id) => ({
          id,
          label: labels[id],
          ...(id === 'long' && isDirected
            ? { disabledReason: t('consents.validity.tooLong', { count: directedMonths }) }
            : {}),
        }))}
        value={value}
        onChange={oneOf(validities, (validity) => onChange({ validity }))}
      />
      {value === 'day' && (
        <DateField
          label={t('consents.validity.until')}
          value={draft.validDay}
          onChange={(validDay) => onChange({ validDay })}
        />
      )}
      <p className={styles.hint}>
        {t('consents.validity.hint', { day: `${withYear(until)}, ${week(until)}`, count: reminderDays })}{' '}
        {isDirected && t('consents.validity.directed', { count: directedMonths })}{' '}
        {birthday !== null && t('consents.validity.birthday', { name: view.name, day: withYear(birthday) })}
      </p>
    </div>
  );
}
