import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { clock, dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Cell, PlainTable } from '../ui/plain-table.tsx';
import { type AccessRow, actionIcons, caseWords, detailWords, userWords } from './access-words.ts';
import css from './access-log.module.css';

/** Rows of the log that are only read. */
export function AccessTable({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly AccessRow[];
}) {
  const t = useT();
  return (
    <PlainTable
      label={label}
      columns={[
        { id: 'time', label: t('accessLog.column.time') },
        { id: 'who', label: t('accessLog.column.who') },
        { id: 'action', label: t('accessLog.column.action') },
        { id: 'case', label: t('accessLog.column.case') },
        { id: 'shown', label: t('accessLog.column.shownTo'), isMinor: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.seq}>
          <Cell detail={clock(row.at)} isShort>
            {dayAndWeek(dayOfInstant(row.at))}
          </Cell>
          <Cell detail={row.unit}>{userWords(t, row)}</Cell>
          <Cell detail={detailWords(t, row)}>
            <ActionWords row={row} />
          </Cell>
          <Cell isShort>{caseWords(t, row)}</Cell>
          <Cell isMinor>{row.recipients.join(', ')}</Cell>
        </tr>
      ))}
    </PlainTable>
  );
}

export function ActionWords({ row }: { readonly row: AccessRow }) {
  const t = useT();
  const Shape = actionIcons[row.action];
  return (
    <span className={css.action}>
      <Shape className={css.actionIcon} aria-hidden="true" />
      {t(`accessLog.action.${row.action}`)}
    </span>
  );
}
