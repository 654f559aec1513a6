import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { ApiOutput } from '../api/call.ts';
import { useCommand } from '../api/use-api.ts';
import { dayAndWeek, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import css from './own-record-ticks.module.css';

type Row = ApiOutput<'ownRecords.list'>[number];

interface Props {
  readonly rows: readonly Row[];
  /** On the page of a case the meeting tells the rows apart, elsewhere the case. */
  readonly by: 'meeting' | 'case';
}

/** Each unit ticks what it has written in its own record; what is not ticked is what remains. */
export function OwnRecordTicks({ rows, by }: Props) {
  const t = useT();
  const set = useCommand('ownRecords.set');
  if (rows.length === 0) return null;
  const left = rows.filter(({ entered }) => !entered).length;
  return (
    <section aria-labelledby="own-records">
      <SectionHead id="own-records" title={t('ownRecords.title')} />
      <p role="status">
        {left === 0
          ? t('ownRecords.allDone', { count: rows.length })
          : t('ownRecords.left', { count: left, of: rows.length })}
      </p>
      <div className={css.rows}>
        {rows.map((row) => (
          <span
            key={`${row.meetingId}/${row.caseId}/${row.unitId}`}
            data-mends={row.entered ? undefined : 'ownRecord'}
          >
            <Checkbox
              label={t('ownRecords.row', {
                unit: row.unit,
                what: by === 'case' ? row.number : dayAndWeek(row.meetingId),
              })}
              detail={
                row.at === null
                  ? undefined
                  : t('ownRecords.by', { name: row.by, day: shortDay(dayOfInstant(row.at)) })
              }
              isSelected={row.entered}
              onChange={(entered) => {
                const { caseId, meetingId, unitId } = row;
                set.mutate({ caseId, meetingId, unitId, entered });
              }}
            />
          </span>
        ))}
      </div>
      <ErrorLine error={set.error} />
    </section>
  );
}
