import { useState } from 'react';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';

interface Props {
  readonly label: string;
  readonly value: PlainDate | null;
  readonly onChange: (day: PlainDate | null) => void;
}

const OTHER = 'other';

/** A day that has been: today, yesterday, or any other. */
export function RecentDay({ label, value, onChange }: Props) {
  const t = useT();
  const [isOther, setOther] = useState(false);
  const now = today();
  const before = addDays(now, -1);
  return (
    <>
      <ChipGroup
        label={label}
        looks="grid"
        options={[
          { id: now, label: t('interventions.day.today'), detail: shortDay(now) },
          { id: before, label: t('interventions.day.yesterday'), detail: shortDay(before) },
          { id: OTHER, label: t('interventions.day.other') },
        ]}
        value={isOther ? OTHER : value}
        onChange={(id) => {
          setOther(id === OTHER);
          onChange(id === OTHER ? null : id);
        }}
      />
      {isOther && <DateField label={t('interventions.day.field')} value={value} onChange={onChange} />}
    </>
  );
}
