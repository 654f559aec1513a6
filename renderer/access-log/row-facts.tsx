import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { clock, dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { KeyValues } from '../ui/key-values.tsx';
import { caseWords, detailWords, userWords } from './access-words.ts';
import type { DrawnRow } from './use-verdicts.ts';

/** What the log says of a row, and what was so when it was written. */
export function RowFacts({ row }: { readonly row: DrawnRow }) {
  const t = useT();
  const { context } = row;
  const yesOrNo = (is: boolean): string => t(is ? 'accessLog.side.yes' : 'accessLog.side.no');
  const role = row.role === null ? '' : t(`app.role.${row.role}`);
  const facts: readonly (readonly [label: Parameters<typeof t>[0], value: string])[] = [
    ['accessLog.side.when', `${dayAndWeek(dayOfInstant(row.at))}, ${clock(row.at)}`],
    ['accessLog.side.who', [userWords(t, row), row.unit, role].filter((part) => part !== '').join(', ')],
    ['accessLog.column.case', caseWords(t, row)],
    ['accessLog.side.detail', detailWords(t, row)],
    ['accessLog.side.shownTo', row.recipients.join(', ')],
    ['accessLog.side.named', context.isNamed === null ? '' : yesOrNo(context.isNamed)],
    [
      'accessLog.side.consent',
      context.wasCovered === null
        ? ''
        : t(context.wasCovered ? 'accessLog.side.consentInside' : 'accessLog.side.consentOutside'),
    ],
    ['accessLog.context.holds', context.holdsCase === true ? yesOrNo(true) : ''],
    [
      'accessLog.side.meeting',
      row.caseNumber === null
        ? ''
        : context.meetingOn === null
          ? yesOrNo(false)
          : dayAndWeek(context.meetingOn),
    ],
    ['accessLog.side.hours', context.isOutOfHours ? t('accessLog.side.hoursOutside') : ''],
  ];
  return (
    <KeyValues
      rows={facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => ({ id: label, label: t(label), value }))}
    />
  );
}
