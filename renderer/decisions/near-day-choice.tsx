import { useState } from 'react';
import { addDays, addWeeks, weekdayOf } from '../../domain/kernel/plain-date.ts';
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

const workday = (day: PlainDate): PlainDate => (weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day);

/** This Friday, in a week and in two, never on a weekend; on a Friday the first is the next. */
export function nearDays(today: PlainDate): readonly PlainDate[] {
  const toFriday = (5 - weekdayOf(today) + 7) % 7;
  const friday = addDays(today, toFriday === 0 ? 7 : toFriday);
  return [friday, workday(addWeeks(today, 1)), workday(addWeeks(today, 2))].filter(
    (day, index, all) => all.indexOf(day) === index,
  );
}

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
