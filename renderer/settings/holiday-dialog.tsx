import { useState } from 'react';
import { checkHoliday } from '../../domain/holidays/holiday-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './form.module.css';
import type { HolidayRow } from './settings.ts';

/** One holiday; new when there is no row. */
export function HolidayDialog({
  row,
  onClose,
}: {
  readonly row: HolidayRow | null;
  readonly onClose: () => void;
}) {
  const t = useT();
  const save = useCommand('holidays.save');
  const { value: name, setValue: setName, remove } = useDraft(`holiday/${row?.id ?? 'new'}`, row?.name ?? '');
  const [firstDay, setFirstDay] = useState<PlainDate | null>(row?.firstDay ?? null);
  const [lastDay, setLastDay] = useState<PlainDate | null>(row?.lastDay ?? null);
  const order = firstDay === null || lastDay === null ? [] : checkHoliday({ firstDay, lastDay });
  const isReady = name.trim() !== '' && firstDay !== null && lastDay !== null && order.length === 0;
  const press = (): void => {
    if (!isReady) return;
    save.mutate(
      { holidays: [{ id: row?.id ?? null, name, firstDay, lastDay }] },
      { onSuccess: () => void remove().then(onClose) },
    );
  };
  return (
    <FormDialog
      title={row?.name ?? t('settings.holidays.new')}
      onClose={onClose}
      onSave={press}
      lacks={isReady ? null : t('ui.form.lacks')}
      isPending={save.isPending}
      error={save.error}
    >
      <TextField label={t('settings.holidays.name')} value={name} onChange={setName} isRequired />
      <div className={css.pair}>
        <DateField label={t('settings.holidays.from')} value={firstDay} onChange={setFirstDay} isRequired />
        <DateField
          label={t('settings.holidays.to')}
          value={lastDay}
          onChange={setLastDay}
          weekday={5}
          error={order[0] === undefined ? null : t(orderText(order[0].rule), order[0].params ?? {})}
          isRequired
        />
      </div>
    </FormDialog>
  );
}

export const orderText = (rule: string): 'rule.holiday.order' | 'rule.holiday.tooLong' =>
  rule === 'holiday.order' ? 'rule.holiday.order' : 'rule.holiday.tooLong';
