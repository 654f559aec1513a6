import { useState } from 'react';
import { nearDays } from '../../domain/commitments/near-days.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { shortDay, week } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';

interface NearDayChoiceProps {
  readonly label: string;
  /** Label of the field for any other day. */
  readonly otherLabel: string;
  readonly today: PlainDate;
  readonly value: PlainDate | null;
  readonly onChange: (day: PlainDate | null) => void;
}

const ANOTHER = 'another';

/** A few near days, or any other. */
export function NearDayChoice({ label, otherLabel, today, value, onChange }: NearDayChoiceProps) {
  const t = useT();
  const near = nearDays(today);
  const isOther = value !== null && !near.includes(value);
  const [asksOther, setAsksOther] = useState(isOther);
  const showsField = asksOther || isOther;
  return (
    <div>
      <ChipGroup
        label={label}
        looks="grid"
        options={[
          ...near.map((day) => ({ id: day, label: shortDay(day), detail: week(day) })),
          { id: ANOTHER, label: t('decisions.otherDay') },
        ]}
        value={showsField ? ANOTHER : value}
        onChange={(id) => {
          setAsksOther(id === ANOTHER);
          onChange(id === ANOTHER ? null : id);
        }}
      />
      {showsField && <DateField label={otherLabel} value={value} onChange={onChange} />}
    </div>
  );
}
