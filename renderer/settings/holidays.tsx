import { CalendarPlus, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import css from './form.module.css';
import { HolidayDialog } from './holiday-dialog.tsx';
import { SchoolYearDialog } from './school-year-dialog.tsx';
import type { HolidayRow } from './settings.ts';

type Asking = { readonly kind: 'year' } | { readonly kind: 'one'; readonly row: HolidayRow | null };

/** Weeks without meetings, known ahead. Follow-ups that fall in them are taken up at the meeting before. */
export function Holidays({ holidays }: { readonly holidays: readonly HolidayRow[] }) {
  const t = useT();
  const [asking, setAsking] = useState<Asking | null>(null);
  const remove = useCommand('holidays.remove');
  const close = (): void => setAsking(null);
  return (
    <section className={css.below} aria-labelledby="holidays">
      <h3 id="holidays">{t('settings.holidays.title')}</h3>
      <p className={css.hint}>{t('settings.holidays.lead')}</p>
      <ErrorLine error={remove.error} />
      {holidays.length > 0 && (
        <PlainTable
          label={t('settings.holidays.title')}
          columns={[
            { id: 'name', label: t('settings.holidays.name') },
            { id: 'from', label: t('settings.holidays.from') },
            { id: 'to', label: t('settings.holidays.to') },
            { id: 'meetings', label: t('settings.holidays.meetings') },
            { id: 'edit', label: t('settings.column.edit'), isHidden: true },
          ]}
        >
          {holidays.map((row) => (
            <tr key={row.id}>
              <RowHead>{row.name}</RowHead>
              <Cell isShort>{withYear(row.firstDay)}</Cell>
              <Cell isShort>{withYear(row.lastDay)}</Cell>
              <Cell>{t('settings.holidays.count', { count: row.meetings })}</Cell>
              <Cell isEnd>
                <IconButton
                  label={t('settings.edit', { name: row.name })}
                  icon={Pencil}
                  variant="standard"
                  size="compact"
                  onPress={() => setAsking({ kind: 'one', row })}
                />{' '}
                <IconButton
                  label={t('settings.holidays.remove', { name: row.name })}
                  icon={Trash2}
                  variant="standard"
                  size="compact"
                  onPress={() => remove.mutate({ holidayId: row.id })}
                />
              </Cell>
            </tr>
          ))}
        </PlainTable>
      )}
      <div className={css.actions}>
        <Button icon={CalendarPlus} onPress={() => setAsking({ kind: 'year' })}>
          {t('settings.holidays.addYear')}
        </Button>
        <Button icon={Plus} onPress={() => setAsking({ kind: 'one', row: null })}>
          {t('settings.holidays.addOne')}
        </Button>
      </div>
      {asking?.kind === 'year' && <SchoolYearDialog onClose={close} />}
      {asking?.kind === 'one' && <HolidayDialog row={asking.row} onClose={close} />}
    </section>
  );
}
