import { X } from 'lucide-react';
import { useState } from 'react';
import { checkHoliday, guessSchoolYear, schoolYearOn } from '../../domain/holidays/holiday-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { orderText } from './holiday-dialog.tsx';
import own from './school-year.module.css';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
}

const linesOf = (t: Translate, year: number): Line[] =>
  guessSchoolYear(year).map(({ id, ...days }) => ({ id, name: t(`settings.holidays.guess.${id}`), ...days }));

const ready = ({ name, firstDay, lastDay }: Line) =>
  firstDay === null || lastDay === null || checkHoliday({ firstDay, lastDay }).length > 0
    ? null
    : { id: null, name, firstDay, lastDay };

/** A whole school year in one go: proposed, looked over, saved together. */
export function SchoolYearDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const save = useCommand('holidays.save');
  const current = schoolYearOn(today());
  const [year, setYear] = useState(current);
  const [lines, setLines] = useState(() => linesOf(t, current));
  const holidays = lines.map(ready).filter((line) => line !== null);
  const change = (id: string, days: Partial<Line>): void => {
    setLines((all) => all.map((line) => (line.id === id ? { ...line, ...days } : line)));
  };
  return (
    <FormDialog
      title={t('settings.holidays.addYear')}
      onClose={onClose}
      onSave={() => save.mutate({ holidays }, { onSuccess: onClose })}
      saveLabel={t('settings.holidays.saveAll', { count: lines.length })}
      lacks={
        lines.length === 0
          ? t('ui.form.lacks')
          : holidays.length === lines.length
            ? null
            : t('settings.holidays.unclear')
      }
      isPending={save.isPending}
      error={save.error}
    >
      <p>{t('settings.holidays.yearLead')}</p>
      <ChipGroup
        label={t('settings.holidays.year')}
        options={[current, current + 1].map((one) => ({ id: String(one), label: `${one}/${one + 1}` }))}
        value={String(year)}
        onChange={(id) => {
          setYear(Number(id));
          setLines(linesOf(t, Number(id)));
        }}
      />
      <p aria-hidden="true" className={own.heads}>
        <span>{t('settings.holidays.from')}</span>
        <span>{t('settings.holidays.to')}</span>
      </p>
      <ul className={own.lines}>
        {lines.map((line) => (
          <YearLine
            key={`${year}/${line.id}`}
            line={line}
            onChange={(days) => change(line.id, days)}
            onRemove={() => setLines((all) => all.filter((one) => one.id !== line.id))}
          />
        ))}
      </ul>
    </FormDialog>
  );
}

interface YearLineProps {
  readonly line: Line;
  readonly onChange: (days: Partial<Line>) => void;
  readonly onRemove: () => void;
}

function YearLine({ line, onChange, onRemove }: YearLineProps) {
  const t = useT();
  const { name, firstDay, lastDay } = line;
  const [fault] = firstDay === null || lastDay === null ? [] : checkHoliday({ firstDay, lastDay });
  return (
    <li>
      <div role="group" aria-label={name}>
        <b>{name}</b>
        <DateField
          label={t('settings.holidays.from')}
          hideLabel
          value={firstDay}
          onChange={(day) => onChange({ firstDay: day })}
        />
        <DateField
          label={t('settings.holidays.to')}
          hideLabel
          value={lastDay}
          weekday={5}
          error={fault === undefined ? null : t(orderText(fault.rule), fault.params ?? {})}
          onChange={(day) => onChange({ lastDay: day })}
        />
        <IconButton label={t('settings.holidays.skip', { name })} icon={X} onPress={onRemove} />
      </div>
    </li>
  );
}
